import { type Kysely, sql } from 'kysely';

/** Whether there is a table of this name, its schema in front. */
export async function hasTable(db: Kysely<unknown>, name: string): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass(${name}) is not null as there`.execute(
    db,
  );
  return rows[0]?.there === true;
}
