import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { cursorNow, follow } from '../support/follow.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, file } = province;

const makeEvent = () => steps.submitted(parent, file);
const now = cursorNow;

/** The events of the database since a number, in the order in which each dossier met them. */
const recorded = (after: number) =>
  province.db().selectFrom('dossiers.event').selectAll().where('id', '>', after).orderBy('id').execute();
const lastEvent = async () => (await recorded(0)).at(-1)?.id ?? 0;

let hereOnly: Asker;
let elsewhere: Asker;

beforeAll(async () => {
  const { followDossiers, readDossiers, receiveDossiers } = dossiers.permissions;
  hereOnly = await province.office('partner-here', [followDossiers], province.agencyId);
  const agency = await province.committee('04795');
  elsewhere = await province.office('elsewhere', [readDossiers, receiveDossiers], agency);
});

describe('the feed', () => {
  it('replays from a cursor, goes on live, and has neither gap nor double over a restart', async () => {
    const cursor = await now(partner);
    const last = await lastEvent();
    await makeEvent();
    await steps.received(parent, clerk, file);

    const first = follow(partner, cursor);
    await first.count(3);
    await steps.granted(province, file);
    await first.count(4);
    await province.stop();
    await first.ended;

    await province.restart();
    await makeEvent();
    const second = follow(partner, first.cursor());
    await makeEvent();
    const all = await recorded(last);
    await second.count(all.length - first.heard.length);
    await makeEvent();
    await second.count(all.length - first.heard.length + 1);
    await second.close();

    const ids = [...first.heard, ...second.heard].map(({ eventId }) => Number(eventId));
    expect(ids).toEqual((await recorded(last)).map(({ id }) => id));
  });

  it('keeps the order of each dossier while many are worked on at once', async () => {
    const cursor = await now(partner);
    const last = await lastEvent();
    const following = follow(partner, cursor);
    await steps.times(12, async () => {
      const id = await steps.submitted(parent, file);
      // The officer does not wait to be told: the grant is tried until it is possible.
      const receiving = clerk.ask(documents.receiveDossier, { dossier: id });
      await pollUntil(async () => {
        const { answer } = await officer.ask(documents.grantDossier, { dossier: id });
        return answer.__typename === 'Dossier';
      });
      await receiving;
    });
    const all = await recorded(last);
    const heard = await following.count(36);
    expect(all).toHaveLength(36);
    const dossierOf = new Map(all.map(({ id, dossierId }) => [id, dossierId]));
    const byDossier = Map.groupBy(heard, ({ eventId }) => dossierOf.get(Number(eventId)));
    expect(byDossier.size).toBe(12);
    for (const delivered of byDossier.values())
      expect(delivered.map(({ __typename }) => __typename)).toEqual([
        'DossierSubmitted',
        'DossierReceived',
        'DossierGranted',
      ]);
    await following.close();
  });

  it('tells a partner what happened, and nothing of the dossier or the applicant', async () => {
    const cursor = await now(partner);
    await steps.received(parent, clerk, file);
    const following = follow(partner, cursor);
    for (const event of await following.count(2)) {
      expect([event.dossier, event.applicantId]).toEqual([null, null]);
      expect(event.agency?.id).toBe(String(province.agencyId));
    }
    await following.close();
    const reading = follow(clerk, cursor);
    const [submitted] = await reading.count(2);
    expect(submitted?.dossier?.applicant.fullName).toBe('Bùi Thị Thử Nghiệm');
    expect(submitted?.applicantId).toEqual(expect.any(String));
    await reading.close();
  });

  it('tells a partner with one agency nothing of another, and a parent nothing of others', async () => {
    const cursor = await now(partner);
    const other = await province.person();
    const otherFile = await other.upload('khác.pdf', Buffer.from('%PDF-'));
    const there = await steps.submitted(parent, file, '04795');
    await elsewhere.ask(documents.receiveDossier, { dossier: there });
    const theirs = await steps.submitted(other, otherFile);
    const mine = await steps.submitted(parent, file);

    const atAgency = follow(hereOnly, cursor);
    await atAgency.count(2);
    const ofParent = follow(parent, cursor);
    await ofParent.count(3);
    const ofOther = follow(other, cursor);
    await ofOther.count(1);
    const ids = (heard: typeof ofParent.heard) => heard.map(({ dossier }) => dossier?.id);
    expect(atAgency.heard.map(({ agencyId }) => agencyId)).toEqual(Array(2).fill(String(province.agencyId)));
    expect(ids(ofParent.heard)).toEqual([there, there, mine]);
    expect(ids(ofOther.heard)).toEqual([theirs]);
    for (const following of [atAgency, ofParent, ofOther]) await following.close();
  });

  it('tells of what happens after a right was given to a follower who was there before', async () => {
    const gains = await province.office(
      'gains-right',
      [dossiers.permissions.decideDossiers],
      province.agencyId,
    );
    const cursor = await now(partner);
    const following = follow(gains, cursor);
    const watching = follow(partner, cursor);
    for (const one of [following, watching]) await pollUntil(async () => one.beats.length > 0);
    await makeEvent();
    await watching.count(1);
    await province
      .db()
      .insertInto('server.accountGrant')
      .values({
        accountId: gains.accountId ?? 0,
        permission: dossiers.permissions.followDossiers.name,
        agencyId: null,
      })
      .execute();
    const last = await makeEvent();
    expect((await following.count(1)).map(({ dossierId }) => dossierId)).toEqual([last]);
    for (const one of [following, watching]) await one.close();
  });

  it.each([
    '',
    'x',
    '%00',
    'MS4',
    Buffer.from('-1.0').toString('base64url'),
    Buffer.from(`${2n ** 64n}.0`).toString('base64url'),
  ])('refuses %j as a cursor', async (after) => {
    const following = follow(partner, after);
    await following.ended;
    expect([following.heard, following.codes]).toEqual([[], ['InvalidInput']]);
    await following.close();
  });

  it('is refused to whoever is not signed in', async () => {
    const following = follow(province.anybody);
    await following.ended;
    expect(following.codes).toEqual(['NotSignedIn']);
    await expectError(province.anybody.answer(documents.myDossiers, {}), 'NotSignedIn');
    await following.close();
  });

  it('is read no more once nobody listens', async () => {
    const idle = await province.person();
    const following = follow(idle);
    const reads = async (milliseconds: number) => {
      const statements = await province.statements(
        () => new Promise((over) => setTimeout(over, milliseconds)),
      );
      return statements.filter((statement) => statement.includes('from server.event as e')).length;
    };
    await pollUntil(async () => (await reads(200)) > 0);
    await following.close();
    // Whoever reads the log does so at least once a second.
    expect(await pollUntil(async () => (await reads(1_500)) === 0)).toBe(true);
  });
});
