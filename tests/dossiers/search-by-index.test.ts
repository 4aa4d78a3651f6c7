import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { Dossier } from '../../modules/dossiers/model.ts';
import { makeContext } from '../../server/context/make-context.ts';
import { openDatabase } from '../../server/data/database.ts';
import type { Viewer } from '../../server/kit/index.ts';
import { openLog } from '../../server/observe/log.ts';
import { bears } from '../support/bears.ts';
import { openProvince } from '../support/province.ts';
import { loadManyDossiers } from './many-dossiers.ts';

const MANY = 100_000;
const province = await openProvince({ work: false });
const viewers = new Map<string, Viewer | null>();
let rows: readonly {
  readonly id: number;
  readonly agencyId: number;
  readonly code: string;
  readonly applicant: string;
  readonly number: string;
  readonly procedure: string;
}[];
let agencyId = 0;

beforeAll(async () => {
  const { db } = province.platform().database;
  // Only the owner of the tables may have them looked at.
  const owner = openDatabase({
    url: province.environment.databaseUrl,
    connections: 2,
    log: openLog('silent'),
    statementTimeout: 0,
  });
  await loadManyDossiers(owner.db, {
    persons: MANY,
    dossiers: MANY,
    officerId: province.clerk.accountId ?? 0,
  });
  await owner.close();
  ({ rows } = await sql<(typeof rows)[number]>`
    select d.id, d.agency_id, d.code, p.full_name as applicant, p.citizen_number as number, v.name as procedure
    from dossiers.dossier d join people.person p on p.id = d.applicant_id
    join procedures.procedure_version v on v.id = d.procedure_id order by d.id desc`.execute(db));
  agencyId = rows[0]?.agencyId ?? 0;
  const { readDossiers } = dossiers.permissions;
  for (const [login, at] of [
    ['everywhere', null],
    ['here', agencyId],
  ] as const) {
    const { token = '' } = await province.office(login, [readDossiers], at);
    viewers.set(login, await province.platform().identity.viewerOf(token));
  }
});

/** The newest 100 that a viewer finds, and how often a table was read for it from one end to the other. */
function searched(login: string, typed: string) {
  const { database, registry } = province.platform();
  return database.db.transaction().execute(async (db) => {
    const graph = registry.graph();
    const viewer = viewers.get(login) ?? null;
    const context = makeContext(province.platform(), { viewer, requestId: 'search', graph, db });
    const before = await scansIn(db);
    const page = await context.page(Dossier, null, { first: 100 }, { search: typed });
    return { ids: page.edges.map(({ node }) => node.id), scans: (await scansIn(db)) - before };
  });
}

/** How often persons or dossiers were read from one end to the other, on this connection. */
async function scansIn(db: Kysely<unknown>): Promise<number> {
  const { rows: tables } = await sql<{ scans: number }>`
    select seq_scan as scans from pg_stat_xact_user_tables where relname in ('person', 'dossier')`.execute(
    db,
  );
  return tables.reduce((sum, { scans }) => sum + scans, 0);
}

function byHand(login: string, typed: string): readonly number[] {
  const found = rows.filter(
    (row) =>
      (login === 'everywhere' || row.agencyId === agencyId) &&
      (bears(row.applicant, typed) ||
        bears(row.procedure, typed) ||
        row.number === typed ||
        row.code.startsWith(typed)),
  );
  return found.slice(0, 100).map(({ id }) => id);
}

const TYPED = {
  'a full name': 'NGUYỄN VĂN AN',
  'a rare name': 'quy hiem17000',
  'a rare part of a name': 'quy hiem',
  'the most common word': 'nguyen',
  'two words': 'phuong bui',
  'one letter': 'n',
  'two letters': 'le',
  'two short words': 'le ha',
  'what nobody is called': 'zzz',
  'a citizen number': '900000000777',
  'the beginning of very many codes': 'H99.',
  'the name of a procedure': 'khai sinh',
  'a common word of procedures': 'dang ky',
  'a letter with a sign': "n'",
  'many words': 'a b c d e f g h i j k l m n o p q r s t u v x y',
};

describe('the search among 100,000 dossiers of 100,000 persons', () => {
  it.each(Object.entries(TYPED))(
    'finds by %s what one finds by hand, without reading a table',
    async (_, typed) => {
      for (const login of ['everywhere', 'here']) {
        const ids = byHand(login, typed);
        // PostgreSQL may plan a statement that comes again in another way.
        for (let time = 0; time < 7; time += 1)
          expect(await searched(login, typed)).toEqual({ ids, scans: 0 });
      }
    },
  );

  it('finds a code whole and by its beginning', async () => {
    const { code = '' } = rows.find((row) => row.agencyId === agencyId) ?? {};
    for (const typed of [code, code.slice(0, -2)])
      expect(await searched('here', typed)).toEqual({ ids: byHand('here', typed), scans: 0 });
  });

  it.each([
    ['quy hiem17000', 2],
    ['nguyen van', 2],
    // Which of the rows tell of whom is asked once more, for the record.
    ['900000000777', 3],
  ] as const)('has plans for %s that read no table, whatever is typed in its place', async (typed, count) => {
    const statements = (await province.statements(() => searched('everywhere', typed))).filter((statement) =>
      statement.includes('"dossier"'),
    );
    expect(statements).toHaveLength(count);
    for (const statement of statements) {
      const plan = await genericPlan(statement);
      expect(plan).toMatch(/Index (Only )?Scan/);
      expect(plan).not.toMatch(/Seq Scan on (person|dossier)\b/);
    }
  });
});

/** Asked on a connection of its own: one that prepares statements wants to be told what stands in the place of each. */
async function genericPlan(statement: string): Promise<string> {
  const client = new pg.Client({ connectionString: province.environment.databaseUrl });
  await client.connect();
  try {
    const { rows: lines } = await client.query<Record<string, string>>(`explain (generic_plan) ${statement}`);
    return lines.flatMap((line) => Object.values(line)).join('\n');
  } finally {
    await client.end();
  }
}
