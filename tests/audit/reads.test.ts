import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { people } from '../../modules/people/contract.ts';
import { openGroupRecorder } from '../../server/audit/group-recorder.ts';
import { openDatabase } from '../../server/data/database.ts';
import { openLog } from '../../server/observe/log.ts';
import { graphql } from '../gql/gql.ts';
import { askerAt } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectError } from '../support/refused.ts';

const province = await openProvince({ work: false });
const { parent, clerk, officer, partner, file } = province;

const lookUp = graphql(`
  query AuditLookUp($words: String!) { people(search: $words) { edges { node { fullName birthDate } } } }
`);
const namesOnly = graphql(`
  query AuditNames($words: String!) { people(search: $words) { edges { node { fullName } } } }
`);
const dossiersOf = graphql(`
  query AuditDossiersOf($words: String!) { dossiers(search: $words) { edges { node { id } } } }
`);
const mine = graphql(`
  query AuditMine($first: Int, $after: String) {
    readsOfMyData(first: $first, after: $after) {
      edges { node { at type account reason office { id } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
const received = graphql(`
  mutation AuditReceive($dossier: ID!) {
    answer: receiveDossier(dossier: $dossier) { __typename ... on Dossier { applicant { birthDate } } }
  }
`);
const followed = graphql(`
  subscription AuditFollow {
    events { event { ... on EventOfDossier { dossier { applicant { citizenNumber } } } } }
  }
`);
const NAME = 'Bùi Thị Thử Nghiệm';

const without = (asker: typeof clerk) =>
  askerAt(province.url, {
    login: asker.login,
    accountId: asker.accountId,
    token: asker.token ?? '',
    reason: null,
  });

/** The entries of reads that were written meanwhile. */
async function readsIn(act: () => Promise<unknown>) {
  const newest = async () => {
    const { id } = await province
      .db()
      .selectFrom('server.audit')
      .select((eb) => eb.fn.max('id').as('id'))
      .executeTakeFirstOrThrow();
    return Number(id ?? 0);
  };
  const before = await newest();
  await act();
  return province
    .db()
    .selectFrom('server.audit')
    .selectAll()
    .where('id', '>', before)
    .where('kind', '=', 'read')
    .orderBy('id')
    .execute();
}

let dossier = '';
/** The first, which the clerk has looked at. */
let handed = '';
let parentId = 0;
beforeAll(async () => {
  dossier = await steps.submitted(parent, file);
  handed = dossier;
  const { personId } = await province
    .db()
    .selectFrom('server.account')
    .select('personId')
    .where('id', '=', parent.accountId ?? 0)
    .executeTakeFirstOrThrow();
  parentId = personId ?? 0;
});

describe('a read of protected data', () => {
  it('is recorded with who, from which office, of whom, what and why, before it is answered', async () => {
    const reads = await readsIn(() => clerk.ask(lookUp, { words: NAME }));
    expect(reads).toEqual([
      expect.objectContaining({
        accountId: clerk.accountId,
        agencyId: province.agencyId,
        forAccountId: null,
        act: 'AuditLookUp',
        subjectType: 'Person',
        personIds: [parentId],
        reason: 'kiểm thử',
        ground: null,
        outcome: 'done',
      }),
    ]);
  });

  it('is refused where there is neither a reason nor a dossier', async () => {
    const reads = await readsIn(() =>
      expectError(without(clerk).answer(lookUp, { words: NAME }), 'ReasonNeeded'),
    );
    expect(reads).toEqual([]);
    const again = await readsIn(() =>
      expectError(without(clerk).answer(lookUp, { words: NAME }), 'ReasonNeeded'),
    );
    expect(again).toEqual([]);
  });

  it('is none where names alone are read', async () => {
    const reads = await readsIn(() => without(clerk).ask(namesOnly, { words: NAME }));
    expect(reads).toEqual([]);
  });

  it('is one where a person is found by their number, whatever else is asked', async () => {
    const words = '017199000001';
    const reads = await readsIn(() => clerk.ask(namesOnly, { words }));
    expect(reads).toEqual([
      expect.objectContaining({
        act: 'AuditNames',
        subjectType: 'Person',
        personIds: [parentId],
        ground: null,
      }),
    ]);
    expect(await readsIn(() => clerk.ask(lookUp, { words }))).toHaveLength(1);
    const unreasoned = () => expectError(without(clerk).answer(namesOnly, { words }), 'ReasonNeeded');
    expect(await readsIn(unreasoned)).toEqual([]);
    expect(await readsIn(() => without(clerk).ask(namesOnly, { words: '017199999999' }))).toEqual([]);
  });

  it('is one on the ground of each dossier that is found by the number of its applicant', async () => {
    const words = '017199000001';
    const reads = await readsIn(() => without(clerk).ask(dossiersOf, { words }));
    expect(reads).toEqual([
      expect.objectContaining({ subjectType: 'Person', personIds: [parentId], ground: dossier }),
    ]);
    expect(await readsIn(() => without(parent).ask(dossiersOf, { words }))).toEqual([]);
    expect(await readsIn(() => without(clerk).ask(dossiersOf, { words: NAME }))).toEqual([]);
  });

  it('is none where somebody reads what is theirs', async () => {
    const reads = await readsIn(() => without(parent).ask(documents.lookAt, { id: dossier }));
    expect(reads).toEqual([]);
  });

  it('needs no other reason than the dossier through which it is made, and names it', async () => {
    const reads = await readsIn(() => without(clerk).ask(documents.lookAt, { id: dossier }));
    expect(reads).toEqual([
      expect.objectContaining({
        subjectType: 'Person',
        personIds: [parentId],
        groundType: 'Dossier',
        ground: dossier,
        reason: null,
      }),
      expect.objectContaining({ subjectType: 'File', personIds: [parentId], ground: dossier }),
    ]);
  });

  it('is recorded each time, when its answer is known already, too', async () => {
    for (let time = 0; time < 4; time += 1) {
      const reads = await readsIn(() => without(clerk).ask(documents.lookAt, { id: dossier }));
      expect(reads).toHaveLength(2);
    }
  });

  it('is recorded in the answer of an act, with the act', async () => {
    const fresh = await steps.submitted(parent, file);
    const reads = await readsIn(() => without(clerk).ask(received, { dossier: fresh }));
    expect(reads).toEqual([expect.objectContaining({ act: 'AuditReceive', ground: fresh })]);
  });

  it('is recorded for each event of a subscription', async () => {
    const follower = await province.office(
      'follower',
      [dossiers.permissions.followDossiers, dossiers.permissions.readDossiers],
      province.agencyId,
    );
    const socket = without(follower).socket();
    let told: unknown = null;
    const listening = (async () => {
      for await (const { data } of socket.subscribe(followed)) {
        const event = data?.events.event;
        if (event != null && 'dossier' in event) told = event.dossier?.applicant.citizenNumber;
      }
    })();
    // What happens before the subscription has begun is not told.
    const reads = await readsIn(() =>
      pollUntil(async () => {
        dossier = await steps.submitted(parent, file);
        return told;
      }),
    );
    expect(told).toMatch(/^\d{12}$/);
    await socket.close();
    await listening.catch(() => undefined);
    expect(reads[0]).toMatchObject({
      act: 'AuditFollow',
      accountId: follower.accountId,
      groundType: 'Dossier',
      personIds: [parentId],
    });
  });

  it('is recorded where the content of a file is downloaded, and not where its owner does so', async () => {
    await province.whileWorking(async () => {
      await expect.poll(async () => (await parent.fetch(`/files/${file}/content`)).status).toBe(200);
    });
    expect(await readsIn(() => parent.fetch(`/files/${file}/content`))).toEqual([]);
    expect(await readsIn(() => officer.fetch(`/files/${file}/content`))).toEqual([
      expect.objectContaining({
        act: 'GET /files/:file/content',
        subjectType: 'File',
        ground: file,
        personIds: [parentId],
      }),
    ]);
  });

  it('is written together with those of other requests at the same moment, in one statement', async () => {
    const sent: string[] = [];
    const database = openDatabase({
      url: province.environment.databaseUrl,
      connections: 2,
      log: openLog('silent'),
      onStatement: (text) => void sent.push(text),
    });
    const recorder = openGroupRecorder(database.db);
    const at = Temporal.Now.instant();
    const viewer = { accountId: clerk.accountId ?? 0, actingFor: null, office: province.agencyId };
    const reads = await readsIn(() =>
      Promise.all(
        Array.from({ length: 20 }, (_, nth) =>
          recorder.record([
            { kind: 'read', at, viewer, act: `Grouped${nth}`, subject: null, requestId: `grouped-${nth}` },
          ]),
        ),
      ),
    );
    expect(reads).toHaveLength(20);
    expect(sent).toHaveLength(1);
    await database.close();
  });
});

describe('a citizen', () => {
  it('lists who read their data, from which office and why, newest first and in pages', async () => {
    const { readsOfMyData: all } = await parent.ask(mine, { first: 100 });
    expect(all.edges.length).toBeGreaterThan(8);
    expect(all.edges.at(-1)?.node).toMatchObject({
      type: 'Person',
      reason: 'kiểm thử',
      office: { id: String(province.agencyId) },
    });
    expect(all.edges.map(({ node }) => node.reason)).toContain(`Dossier ${handed}`);
    const first = (await parent.ask(mine, { first: 3 })).readsOfMyData;
    const next = (await parent.ask(mine, { first: 3, after: first.pageInfo.endCursor ?? null }))
      .readsOfMyData;
    expect([...first.edges, ...next.edges]).toEqual(all.edges.slice(0, 6));
  });

  it('sees nothing of reads of others, and an office sees none', async () => {
    const other = await province.person();
    expect((await other.ask(mine, {})).readsOfMyData.edges).toEqual([]);
    expect((await partner.ask(mine, {})).readsOfMyData.edges).toEqual([]);
  });
});

describe('an attempt that is refused for want of a permission', () => {
  it.each([
    ['at the field', () => officer.answer(lookUp, { words: NAME }), 'people'],
    ['inside the act', () => clerk.answer(documents.grantDossier, { dossier: '1' }), 'grantDossier'],
  ])('is recorded, %s', async (_where, attempt, act) => {
    await attempt();
    await expect
      .poll(() =>
        province
          .db()
          .selectFrom('server.audit')
          .select(['act', 'outcome'])
          .where('outcome', '<>', 'done')
          .orderBy('id', 'desc')
          .limit(1)
          .executeTakeFirst(),
      )
      .toEqual({ act, outcome: 'NotAllowed' });
    expect(people.permissions.readPeople.name).toBe('people.readPeople');
  });
});
