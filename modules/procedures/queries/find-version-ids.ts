import { type Kysely, sql } from 'kysely';

/** All versions of the procedures with these codes. */
export async function findVersionIds(db: Kysely<unknown>, codes: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ readonly id: number }>`
    select id from procedures.procedure_version where code = any(${codes})`.execute(db);
  return rows.map(({ id }) => id);
}
