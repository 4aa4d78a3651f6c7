import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { pruneEvents } from '../../server/events/prune-events.ts';
import { graphql } from '../gql/gql.ts';
import type { EventsPageQueryVariables } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, partner, anybody, file } = province;

const page = graphql(`
  query EventsPage($after: String, $first: Int, $types: [String!], $agencies: [ID!], $procedures: [String!]) {
    eventsPage(after: $after, first: $first, types: $types, agencies: $agencies, procedures: $procedures) {
      position newest hasMore
      events {
        __typename id position type version at agencyId procedure
        ... on DossierSubmitted { dossierId applicantId agency { id } dossier { id } }
        ... on DossierReceived { dossierId applicantId code }
      }
    }
  }
`);

const read = async (asker: Asker, variables: EventsPageQueryVariables = {}) =>
  (await asker.ask(page, variables)).eventsPage;
/** Every event, page by page. */
async function all(asker: Asker, first: number) {
  const heard: Awaited<ReturnType<typeof read>>['events'] = [];
  let after: string | undefined;
  for (;;) {
    const { events, position, hasMore } = await read(
      asker,
      after === undefined ? { first } : { first, after },
    );
    heard.push(...events);
    after = position;
    if (!hasMore) return heard;
  }
}

let here: string;
let there: string;

beforeAll(async () => {
  here = (await steps.received(parent, clerk, file)).id;
  there = await steps.submitted(parent, file, '04795');
  // An event is read once no older transaction runs, in whichever database of this PostgreSQL.
  await pollUntil(async () => (await all(partner, 100)).length === 3);
});

describe('a page of events', () => {
  it('tells what happened, oldest first, whatever the length of the pages', async () => {
    const whole = await all(partner, 100);
    expect(whole.map(({ type, version, procedure }) => [type, version, procedure])).toEqual([
      ['dossiers.dossierSubmitted', 2, '1.001193'],
      ['dossiers.dossierReceived', 2, '1.001193'],
      ['dossiers.dossierSubmitted', 2, '1.001193'],
    ]);
    expect(await all(partner, 1)).toEqual(whole);
    expect(await all(partner, 2)).toEqual(whole);
  });

  it('ends where the log ends, and goes on from there', async () => {
    const { position, newest, hasMore } = await read(partner);
    expect([hasMore, position]).toEqual([false, expect.any(String)]);
    expect(newest.length).toBeGreaterThan(0);
    const id = await steps.submitted(parent, file);
    const events = await pollUntil(async () => {
      const behind = await read(partner, { after: position });
      return behind.events.length > 0 && behind.events;
    });
    expect(events.map((event) => 'dossierId' in event && event.dossierId)).toEqual([id]);
  });

  it('keeps what is personal from a partner, and tells it the applicant and who reads dossiers there', async () => {
    const person = String(
      (
        await province
          .db()
          .selectFrom('server.account')
          .select('personId')
          .where('id', '=', parent.accountId ?? 0)
          .executeTakeFirstOrThrow()
      ).personId,
    );
    const first = async (asker: Asker) =>
      (await read(asker, { types: ['dossiers.dossierSubmitted'] })).events[0];
    expect(await first(partner)).toMatchObject({
      applicantId: null,
      dossier: null,
      agency: { id: String(province.agencyId) },
    });
    expect(await first(parent)).toMatchObject({ applicantId: person, dossier: { id: here } });
    expect(await first(clerk)).toMatchObject({ applicantId: person, dossier: { id: here } });
  });

  it('holds what concerns a person, what happens in the agencies of an office, and nothing else', async () => {
    const stranger = await province.person();
    const office = await province.office(
      'elsewhere',
      [dossiers.permissions.followDossiers],
      await province.committee('04795'),
    );
    expect(await all(stranger, 100)).toEqual([]);
    const ids = (await all(office, 100)).map((event) => 'dossierId' in event && event.dossierId);
    expect(ids).toEqual([there]);
    expect((await all(parent, 100)).length).toBe((await all(partner, 100)).length);
  });

  it('is narrowed by types, agencies and procedures', async () => {
    const agency = String(await province.committee('04795'));
    const types = ['dossiers.dossierReceived'];
    expect((await read(partner, { types })).events.map(({ type }) => type)).toEqual(types);
    expect((await read(partner, { agencies: [agency] })).events.map(({ agencyId }) => agencyId)).toEqual([
      agency,
    ]);
    expect((await read(partner, { procedures: ['9.999999'] })).events).toEqual([]);
    expect((await read(partner, { procedures: ['1.001193'], types })).events).toHaveLength(1);
  });

  it.each([
    { types: ['dossiers.nothing'] },
    { types: ['files.fileInspected'] },
    { agencies: ['x'] },
    { after: 'MS4' },
    { first: 0 },
  ])('refuses %j as input', async (variables) => {
    await expectError(partner.answer(page, variables), 'InvalidInput');
  });

  it('is refused to whoever is not signed in', async () => {
    await expectError(anybody.answer(page, {}), 'NotSignedIn');
  });
});

describe('events older than they are kept', () => {
  it('are pruned from the beginning, and a cursor from before them is told from where nothing is missing', async () => {
    const { events } = await read(partner, { first: 2 });
    const [first, second] = events;
    if (first === undefined || second === undefined) throw new Error('There are no events');
    await province
      .db()
      .updateTable('server.event')
      .set({ at: new Date('2020-01-01') })
      .where('id', 'in', [Number(first.id), Number(second.id)])
      .execute();
    expect(await pruneEvents(province.platform().database.server, new Date('2021-01-01'))).toBe(2);
    expect(await pruneEvents(province.platform().database.server, new Date('2021-01-01'))).toBe(0);

    const { errors } = await partner.answer(page, { after: first.position });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'CursorExpired', vi: expect.any(String), en: expect.any(String), oldest: second.position },
    ]);
    const kept = await read(partner, { after: second.position });
    expect(kept.events).toEqual((await read(partner)).events);
    expect(kept.events.map(({ id }) => id)).not.toContain(second.id);
  });
});
