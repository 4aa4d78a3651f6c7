import { type Insertable, type Kysely, sql } from 'kysely';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

/** The files of these petitions. */
export async function findPetitionFiles(db: Kysely<unknown>, petitionIds: readonly number[]) {
  if (petitionIds.length === 0) return [];
  return tables(db)
    .selectFrom('inspectorate.petitionFile')
    .select(['petitionId', 'fileId'])
    .where('petitionId', 'in', petitionIds)
    .orderBy('id')
    .execute();
}

/** A second time changes nothing. */
export async function insertPetitionFile(
  db: Kysely<unknown>,
  file: Insertable<InspectorateTables['inspectorate.petitionFile']>,
): Promise<void> {
  await tables(db)
    .insertInto('inspectorate.petitionFile')
    .values(file)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same files, for a petition that another was forwarded as. */
export async function attachAlike(db: Kysely<unknown>, petitionId: number, fromId: number): Promise<void> {
  await sql`
    insert into inspectorate.petition_file (petition_id, kind, file_id, shown, added_on)
    select ${petitionId}, kind, file_id, shown, added_on from inspectorate.petition_file
    where petition_id = ${fromId} order by id`.execute(db);
}
