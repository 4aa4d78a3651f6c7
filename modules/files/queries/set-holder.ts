import type { Kysely } from 'kysely';
import type { FilesTables } from '../tables.ts';

/** Whose paper a file is; false where it is somebody else's already. */
export async function setHolder(db: Kysely<unknown>, fileId: number, holderId: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .$extendTables<FilesTables>()
    .updateTable('files.file')
    .set({ holderId })
    .where('id', '=', fileId)
    .where((eb) => eb.or([eb('holderId', 'is', null), eb('holderId', '=', holderId)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
