import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import type { Asker } from '../support/asker.ts';
import { attachFile } from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './processing-documents.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, file } = province;
const { dossierIn } = steps;
const home = String(province.agencyId);
const reason = 'Cần xem lại.';
let handler: Asker;
let second: Asker;

const approveOnce = graphql(`
  mutation ApproveOnce($dossier: ID!, $version: Int!, $key: String!) {
    answer: approveDecision(dossier: $dossier, version: $version, idempotencyKey: $key) {
      __typename ... on Dossier { id state } ... on Refusal { vi en }
    }
  }
`);

beforeAll(async () => {
  const { readDossiers, processDossiers, decideDossiers } = dossiers.permissions;
  handler = await province.office('handler', [readDossiers, processDossiers], province.agencyId);
  second = await province.office('second', [readDossiers, decideDossiers], province.agencyId);
});

async function proposed(): Promise<string> {
  const { id: dossier } = await steps.received(parent, clerk, file);
  await officer.ask(documents.assign, { dossier, officer: String(handler.accountId) });
  dossierIn((await handler.ask(documents.proposeGrant, { dossier })).answer);
  return dossier;
}

async function versionSeen(id: string): Promise<number> {
  const { dossier } = await officer.ask(documents.versionOf, { id });
  return dossier?.version ?? 0;
}

describe('two officers who act on the same dossier at once', () => {
  it('do not both win: one is told what the other did, and for which office', async () => {
    const outcomes = await steps.times(12, async () => {
      const dossier = await proposed();
      const version = await versionSeen(dossier);
      const [approved, sentBack] = await Promise.all([
        officer.ask(documents.approveAsSeen, { dossier, version }),
        second.ask(documents.sendBackAsSeen, { dossier, version, reason }),
      ]);
      const answers = [approved.answer, sentBack.answer];
      const won = approved.answer.__typename === 'Dossier' ? 'GRANTED' : 'SENT_BACK';
      const winner = won === 'GRANTED' ? officer : second;
      expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['Dossier', 'DossierChanged']);
      const lost = answers.find(({ __typename }) => __typename === 'DossierChanged');
      expect(lost).toMatchObject({
        currentVersion: await versionSeen(dossier),
        changes: [
          {
            kind: won,
            office: { id: home },
            record: { actor: { id: String(winner.accountId) }, note: won === 'GRANTED' ? null : reason },
          },
        ],
        possible:
          won === 'GRANTED' ? [] : ['ASSIGN', 'HAND_OVER', 'EXTEND_DEADLINE', 'GRANT', 'REFUSE', 'STOP'],
      });
      return won;
    });
    expect(outcomes).toHaveLength(12);
  });

  it('are told by the state what is possible, where they do not say what they have seen', async () => {
    const dossier = await proposed();
    const answers = await Promise.all([
      officer.ask(documents.approve, { dossier }),
      handler.ask(documents.proposeGrant, { dossier }),
    ]);
    expect(answers[1].answer).toMatchObject({ __typename: 'ActNotPossible', possible: [] });
    expect(dossierIn(answers[0].answer).state).toBe('ISSUING');
    const { answer } = await handler.ask(documents.proposeGrant, { dossier });
    expect(answer).toMatchObject({
      was: 'ISSUING',
      last: { kind: 'GRANTED', at: '2026-11-23T02:00:00.000Z', office: { id: home } },
      vi: 'Không thể thực hiện khi hồ sơ đang được cấp kết quả (lần thay đổi cuối: 09:00 23/11/2026).',
    });
  });
});

describe('an act on a version that was seen', () => {
  it('is carried out while the dossier is as it was', async () => {
    const dossier = await proposed();
    const version = await versionSeen(dossier);
    const { answer } = await officer.ask(documents.approveAsSeen, { dossier, version });
    expect(dossierIn(answer).state).toBe('ISSUING');
    expect(await versionSeen(dossier)).toBeGreaterThan(version);
  });

  it('is refused and changes nothing when the dossier has changed since', async () => {
    const dossier = await proposed();
    const version = (await versionSeen(dossier)) - 1;
    await expectRefused(province, 'DossierChanged', () =>
      officer.ask(documents.approveAsSeen, { dossier, version }),
    );
  });

  it('is answered as before when it is repeated under its key', async () => {
    const dossier = await proposed();
    const asked = { dossier, version: await versionSeen(dossier), key: 'approve-as-seen' };
    expect(dossierIn((await officer.ask(approveOnce, asked)).answer).state).toBe('ISSUING');
    expect(dossierIn((await officer.ask(approveOnce, asked)).answer).state).toBe('ISSUING');
  });

  it('tells nothing to whoever may not see the dossier', async () => {
    const dossier = await proposed();
    const { decideDossiers, readDossiers } = dossiers.permissions;
    const may = [readDossiers, decideDossiers];
    const elsewhere = await province.office('elsewhere', may, await province.committee('04795'));
    await expectRefused(province, 'DossierNotFound', () =>
      elsewhere.ask(documents.approveAsSeen, { dossier, version: 1 }),
    );
  });
});

it('a file that its applicant adds makes another version of a draft', async () => {
  const dossier = await steps.draft(parent);
  const before = (await parent.ask(documents.versionOf, { id: dossier })).dossier?.version ?? 0;
  await parent.ask(attachFile, { dossier, file, paper: steps.PAPER });
  const after = (await parent.ask(documents.versionOf, { id: dossier })).dossier?.version;
  expect(after).toBe(before + 1);
});

describe('the history of a dossier', () => {
  it('has of every act the actor, the office, what was written, to whom it was given and the version it made', async () => {
    const dossier = await proposed();
    await officer.ask(documents.sendBack, { dossier, reason });
    const { dossier: seen } = await officer.ask(documents.history, { id: dossier });
    const [sentBack, ...earlier] = seen?.events ?? [];
    expect(sentBack).toMatchObject({
      kind: 'SENT_BACK',
      version: seen?.version,
      office: { id: home },
      record: { note: reason, actor: { id: String(officer.accountId) }, actingFor: null },
    });
    expect(earlier.map(({ record }) => record?.assignee?.id)).toEqual([
      undefined,
      String(handler.accountId),
      undefined,
      undefined,
    ]);
    expect(earlier.map(({ kind, office }) => [kind, office?.id])).toEqual([
      ['PROPOSED', home],
      ['ASSIGNED', home],
      ['RECEIVED', home],
      ['SUBMITTED', undefined],
    ]);
  });

  it('tells the applicant for which office it was done and what is for them, but nobody’s name', async () => {
    const dossier = await proposed();
    await officer.ask(documents.sendBack, { dossier, reason });
    const { dossier: seen } = await parent.ask(documents.history, { id: dossier });
    expect(seen?.events).toHaveLength(5);
    expect(seen?.events.every(({ record }) => record === null)).toBe(true);
    expect(seen?.events[0]).toMatchObject({ kind: 'SENT_BACK', reason: null, office: { id: home } });
  });
});
