import type { Insertable, Kysely } from 'kysely';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

/** How the last inspection for a dossier ended; undefined where there was none. */
export function findLastInspection(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('health.inspection')
    .select('passed')
    .where('dossierId', '=', dossierId)
    .orderBy('id', 'desc')
    .executeTakeFirst();
}

export async function insertInspection(
  db: Kysely<unknown>,
  inspection: Insertable<HealthTables['health.inspection']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('health.inspection')
    .values(inspection)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
