import { type Kysely, sql } from 'kysely';
import type { DossierState } from '../model.ts';

/** How many dossiers of these versions of procedures were handed in and are not finished, by state. */
export async function countUnfinished(
  db: Kysely<unknown>,
  procedureIds: readonly number[],
): Promise<ReadonlyMap<DossierState, number>> {
  const { rows } = await sql<{ state: DossierState; count: number }>`
    select state, count(*)::int as count from dossiers.dossier
    where procedure_id = any(${procedureIds}::bigint[]) and finished_at is null and submitted_at is not null
    group by state`.execute(db);
  return new Map(rows.map(({ state, count }) => [state, count]));
}
