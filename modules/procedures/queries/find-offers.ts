import type { Kysely } from 'kysely';
import type { ProceduresTables } from '../tables.ts';

/** What versions offer, by case and channel. */
export function findOffers(db: Kysely<unknown>, versionIds: readonly number[]) {
  return db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.offer')
    .selectAll()
    .where('versionId', 'in', versionIds)
    .orderBy('id')
    .execute();
}
