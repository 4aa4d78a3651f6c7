import type { Insertable, Kysely } from 'kysely';
import type { HealthTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<HealthTables>();

/** What became of these licences, in the order in which it happened. */
export function findActs(db: Kysely<unknown>, licenceIds: readonly number[]) {
  return tables(db)
    .selectFrom('health.licenceAct')
    .select(['licenceId', 'kind', 'fromDay'])
    .where('licenceId', 'in', licenceIds)
    .orderBy('id')
    .execute();
}

export async function insertAct(
  db: Kysely<unknown>,
  act: Insertable<HealthTables['health.licenceAct']>,
): Promise<void> {
  await tables(db).insertInto('health.licenceAct').values(act).execute();
}
