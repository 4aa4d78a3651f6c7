import { type Kysely, sql } from 'kysely';
import { readRows } from '../../migrations/reading/rows.ts';

/**
 * So many dossiers, spread over the communes of 30 June 2025: every tenth lies with the district, every twentieth was only
 * handed in, every twentieth has been withdrawn; those received are due on different days.
 */
export async function loadDossiersOfJune(
  db: Kysely<unknown>,
  count: number,
  officerId: number | null,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // On a machine that is busy it takes longer than an answer may.
    await sql`set local statement_timeout = 0`.execute(trx);
    await sql`
      insert into dossiers.dossier (procedure_id, applicant_id, unit_id, agency_id, state, application, created_at,
        submitted_at, code, received_at, officer_id, finished_at)
      select (select min(id) from procedures.procedure_version), (select min(id) from people.person), u.id,
        case when n % 10 = 0 then d.id else c.id end,
        case n % 20 when 19 then 'submitted' when 7 then 'withdrawn' else 'received' end, '{}', at, at,
        case when n % 20 <> 19 then 'H28.J-' || n end, case when n % 20 <> 19 then at end,
        case when n % 20 <> 19 then ${officerId}::bigint end, case when n % 20 = 7 then at end
      from generate_series(0, ${count - 1}) as n
      cross join (select timestamptz '2025-06-16 09:00+07' as at) as moment
      cross join (select array_agg(id order by code) as ids from organisations.unit where level = 'commune') as communes
      join organisations.unit as u on u.id = communes.ids[1 + n % cardinality(communes.ids)]
      join organisations.agency as c on c.unit_id = u.id
      join organisations.agency as d on d.unit_id = u.parent_id`.execute(trx);
    await sql`
      insert into dossiers.deadline_entry (dossier_id, kind, at, counts_from, due_at)
      select id, 'start', received_at, received_at, received_at + (1 + id % 40) * interval '1 day'
      from dossiers.dossier where code like 'H28.J-%'`.execute(trx);
  });
}

export interface DossierOfJune {
  readonly id: number;
  readonly code: string | null;
  readonly state: string;
  readonly dueAt: Date | null;
  readonly unitId: number;
  readonly agencyId: number;
  /** Of the commune that it was handed in to. */
  readonly commune: string;
  /** Code of the unit whose committee has it now. */
  readonly place: string;
  /** Whether that committee has ended. */
  readonly ended: boolean;
  /** How often its history and the event log tell that it was transferred. */
  readonly transfers: number;
  readonly announced: number;
}

/** All dossiers, by id, with where they are. */
export async function dossiersNow(db: Kysely<unknown>): Promise<readonly DossierOfJune[]> {
  const { rows } = await sql<DossierOfJune>`
    select d.id, d.code, d.state, d.due_at, d.unit_id, d.agency_id, u.code as commune, place.code as place,
      a.valid_to is not null as ended, coalesce(e.count, 0)::integer as transfers,
      coalesce(told.count, 0)::integer as announced
    from dossiers.dossier as d join organisations.unit as u on u.id = d.unit_id
    join organisations.agency as a on a.id = d.agency_id join organisations.unit as place on place.id = a.unit_id
    left join (select dossier_id, count(*) from dossiers.event where kind = 'transferred' group by 1) as e
      on e.dossier_id = d.id
    left join (
      select subject, count(*) from server.event where name = 'dossiers.dossierTransferred' group by 1) as told
      on told.subject = d.id::text
    order by d.id`.execute(db);
  return rows;
}

/** By the code of a commune of June the codes of those that it became. */
export async function successorsOf2025(): Promise<ReadonlyMap<string, readonly string[]>> {
  const pairs = await readRows('units-old-to-new.csv', ',');
  const byOld = Map.groupBy(pairs, ({ oldCode = '' }) => oldCode);
  return new Map([...byOld].map(([code, rows]) => [code, rows.map(({ newCode = '' }) => newCode)]));
}
