import type { Kysely } from 'kysely';
import type { PetitionState } from '../model.ts';
import type { InspectorateTables } from '../tables.ts';

/** How many petitions there are on which a clock runs, or may, by their state. */
export async function countUnsettled(db: Kysely<unknown>): Promise<ReadonlyMap<PetitionState, number>> {
  const rows = await db
    .$extendTables<InspectorateTables>()
    .selectFrom('inspectorate.petition')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ['received', 'leader-meeting', 'accepted', 'verifying', 'dialogue', 'drafting'])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}
