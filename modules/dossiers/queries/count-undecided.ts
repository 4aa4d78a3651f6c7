import { type Kysely, sql } from 'kysely';

/** How many dossiers of these versions that were handed in before a moment, with a form that holds these values, wait to be decided. */
export async function countUndecided(
  db: Kysely<unknown>,
  procedureIds: readonly number[],
  { holding, before }: { readonly holding: Readonly<Record<string, unknown>>; readonly before: Date },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from dossiers.dossier
    where procedure_id = any(${procedureIds}::bigint[]) and submitted_at < ${before} and decided_at is null
      and finished_at is null and application @> ${JSON.stringify(holding)}::jsonb`.execute(db);
  return rows[0]?.count ?? 0;
}
