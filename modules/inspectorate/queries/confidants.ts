import type { Insertable, Kysely } from 'kysely';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

/** That this account may know the denouncer of this petition now; undefined where it may not. Held until the end. */
export function findConfidant(db: Kysely<unknown>, petitionId: number, accountId: number) {
  return tables(db)
    .selectFrom('inspectorate.confidant')
    .select('id')
    .where('petitionId', '=', petitionId)
    .where('accountId', '=', accountId)
    .where('endedAt', 'is', null)
    .forShare()
    .executeTakeFirst();
}

/** One that has not ended, locked. */
export function lockConfidant(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('inspectorate.confidant')
    .select(['id', 'petitionId'])
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertConfidant(
  db: Kysely<unknown>,
  confidant: Omit<Insertable<InspectorateTables['inspectorate.confidant']>, 'endedBy' | 'endedAt'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('inspectorate.confidant')
    .values(confidant)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function endConfidantRow(
  db: Kysely<unknown>,
  id: number,
  end: { readonly endedBy: number; readonly endedAt: Date },
): Promise<void> {
  await tables(db).updateTable('inspectorate.confidant').set(end).where('id', '=', id).execute();
}

export async function insertLook(
  db: Kysely<unknown>,
  look: Insertable<InspectorateTables['inspectorate.denouncerLook']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('inspectorate.denouncerLook')
    .values(look)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
