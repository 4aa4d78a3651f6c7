import type { Insertable, Kysely } from 'kysely';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

export async function insertCopy(
  db: Kysely<unknown>,
  copy: Omit<Insertable<JusticeTables['justice.extractCopy']>, 'fileId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.extractCopy')
    .values(copy)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findCopy(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('justice.extractCopy')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function setCopyFile(db: Kysely<unknown>, id: number, fileId: number): Promise<void> {
  await tables(db).updateTable('justice.extractCopy').set({ fileId }).where('id', '=', id).execute();
}

/** An entry that names a person, or that they applied for. */
export function findEntryOf(db: Kysely<unknown>, id: number, personId: number) {
  return tables(db)
    .selectFrom('justice.entry as entry')
    .select('entry.id')
    .where('entry.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('entry.applicantId', '=', personId),
        eb.exists(
          eb
            .selectFrom('justice.party as party')
            .select('party.id')
            .whereRef('party.entryId', '=', 'entry.id')
            .where('party.personId', '=', personId),
        ),
      ]),
    )
    .executeTakeFirst();
}
