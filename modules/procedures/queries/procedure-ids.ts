import { type Kysely, sql } from 'kysely';

/** The ids of the procedures with these codes, as far as there are any. */
export async function findProcedureIds(
  db: Kysely<unknown>,
  codes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ readonly id: number; readonly code: string }>`
    select id, code from procedures.procedure where code = any(${codes})`.execute(db);
  return new Map(rows.map(({ id, code }) => [code, id]));
}

/** Enters the codes that are not there yet. */
export async function enterProcedures(db: Kysely<unknown>, codes: readonly string[]): Promise<void> {
  await sql`
    insert into procedures.procedure (code)
    select code from unnest(${codes}::text[]) as wanted (code)
    where not exists (select from procedures.procedure where procedure.code = wanted.code)`.execute(db);
}
