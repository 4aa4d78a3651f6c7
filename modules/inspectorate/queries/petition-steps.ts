import type { Insertable, Kysely, Selectable } from 'kysely';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

export type StepRow = Selectable<InspectorateTables['inspectorate.petitionStep']>;

/** What was done to these petitions, in its order. */
export function findSteps(db: Kysely<unknown>, petitionIds: readonly number[]): Promise<StepRow[]> {
  return tables(db)
    .selectFrom('inspectorate.petitionStep')
    .selectAll()
    .where('petitionId', 'in', petitionIds)
    .orderBy('id')
    .execute();
}

export async function insertStep(
  db: Kysely<unknown>,
  step: Insertable<InspectorateTables['inspectorate.petitionStep']>,
): Promise<void> {
  await tables(db).insertInto('inspectorate.petitionStep').values(step).execute();
}
