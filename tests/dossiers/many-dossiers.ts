import { type Kysely, sql } from 'kysely';

const FAMILIES = ['Nguyễn', 'Bùi', 'Đinh', 'Quách', 'Lê', 'Hà', 'Xa', 'Lò', 'Vũ', 'Đỗ'];
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Đức', 'Hồng', 'Quốc', 'Thu', 'Ngọc', 'Gia', 'An'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dũng', 'Hà', 'Hạnh', 'Khánh', 'Lan', 'Phượng', 'Ước', 'Vy', 'Yến'];

/** Rows of one transaction: while one runs, nobody in the whole PostgreSQL is told of what came after it. */
const AT_ONCE = 5_000;

interface Many {
  readonly persons: number;
  readonly dossiers: number;
  readonly officerId: number;
  /** The agency of them all; every commune in turn where none is named. */
  readonly agencyId?: number;
}

/**
 * So many persons, of whom two in five are called Nguyễn, and so many received dossiers, spread over persons, procedures
 * and communes. Person n, from 0, has the citizen number 900000000000 + n; the nth dossier of an agency the code
 * `H99.agency-n`.
 */
export async function loadManyDossiers(db: Kysely<unknown>, many: Many): Promise<void> {
  const unhurried = (insert: (trx: Kysely<unknown>) => Promise<void>): Promise<void> =>
    db.transaction().execute(async (trx) => {
      // On a machine that is busy it takes longer than an answer may.
      await sql`set local statement_timeout = 0`.execute(trx);
      await insert(trx);
    });
  for (let first = 0; first < many.persons; first += AT_ONCE)
    await unhurried((trx) => insertPersons(trx, many, first));
  for (let first = 0; first < many.dossiers; first += AT_ONCE)
    await unhurried((trx) => insertDossiers(trx, many, first));
  for (const table of ['people.person', 'dossiers.dossier', 'procedures.procedure_version'])
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
}

async function insertPersons(db: Kysely<unknown>, { persons }: Many, first: number): Promise<void> {
  const last = Math.min(first + AT_ONCE, persons) - 1;
  const one = (names: readonly string[], of: string) =>
    sql`(array[${sql.join(names)}])[1 + ${sql.raw(of)} % ${sql.lit(names.length)}]`;
  await sql`
    insert into people.person (full_name, citizen_number, birth_date)
    select case when n % 5 < 2 then 'Nguyễn' else ${one(FAMILIES, 'n / 7')} end
        || ' ' || ${one(MIDDLES, 'n / 3')} || ' ' || ${one(GIVEN, 'n / 11')}
        || case when n % 1000 = 0 then ' Quý Hiếm' || n else '' end,
      (900000000000 + n)::text, date '1960-01-01' + n % 20000
    from generate_series(${sql.lit(first)}, ${sql.lit(last)}) as n`.execute(db);
}

async function insertDossiers(
  db: Kysely<unknown>,
  { persons, dossiers, officerId, agencyId }: Many,
  first: number,
): Promise<void> {
  const last = Math.min(first + AT_ONCE, dossiers) - 1;
  await sql`
    insert into dossiers.dossier (procedure_id, applicant_id, unit_id, agency_id, state, application, created_at,
      submitted_at, code, received_at, officer_id)
    select procedures.ids[1 + n % cardinality(procedures.ids)], persons.first + n % ${sql.lit(persons)},
      agencies.units[1 + n / 13 % cardinality(agencies.ids)], agencies.ids[1 + n / 13 % cardinality(agencies.ids)],
      'received', '{}', now, now, 'H99.' || agencies.ids[1 + n / 13 % cardinality(agencies.ids)] || '-' || n, now,
      ${sql.lit(officerId)}
    from generate_series(${sql.lit(first)}, ${sql.lit(last)}) as n
    cross join (select array_agg(version_id order by version_id) as ids from procedures.offer
      where case_name = 'standard' and channel = 2) as procedures
    cross join (select min(id) as first from people.person where citizen_number = '900000000000') as persons
    cross join (select array_agg(id order by id) as ids, array_agg(unit_id order by id) as units
      from organisations.agency where kind = 'commune-committee' and id = coalesce(${agencyId ?? null}, id)) as agencies
    cross join (select timestamptz '2026-11-01 08:00+07' as now) as moment`.execute(db);
}
