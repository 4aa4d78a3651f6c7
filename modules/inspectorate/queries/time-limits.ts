import type { Kysely } from 'kysely';
import type { TimeLimit } from '../clocks/limit-for.ts';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

/** Every limit of the laws, at any time: a few dozen rows. */
export function findTimeLimits(db: Kysely<unknown>): Promise<TimeLimit[]> {
  return tables(db).selectFrom('inspectorate.timeLimit').selectAll().execute();
}

/** What limits depend on, of these petitions. */
export function findFacts(db: Kysely<unknown>, ids: readonly number[]) {
  return tables(db)
    .selectFrom('inspectorate.petition')
    .select(['id', 'kind', 'instance', 'matter', 'channel'])
    .where('id', 'in', ids)
    .execute();
}
