import { type Insertable, type Kysely, sql } from 'kysely';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

/** The entry, locked until the transaction ends: so its annotations follow each other. */
export function lockEntry(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('justice.entry')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Adds an annotation to an entry that is locked; answers with its id. */
export async function insertAnnotation(
  db: Kysely<unknown>,
  annotation: Omit<Insertable<JusticeTables['justice.annotation']>, 'number'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.annotation')
    .values({
      ...annotation,
      number: sql`(select coalesce(max(number), 0) + 1 from justice.annotation where entry_id = ${annotation.entryId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function insertChanges(
  db: Kysely<unknown>,
  changes: readonly Insertable<JusticeTables['justice.annotatedChange']>[],
): Promise<void> {
  if (changes.length > 0) await tables(db).insertInto('justice.annotatedChange').values(changes).execute();
}

/** Names a parent in the entry of a birth that did not; answers with the id of the party. */
export async function insertPartyNamedLater(
  db: Kysely<unknown>,
  party: Pick<Insertable<JusticeTables['justice.party']>, 'entryId' | 'annotationId' | 'role' | 'fullName'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.party')
    .values(party)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What was noted in an entry, in order. */
export function findAnnotations(db: Kysely<unknown>, entryId: number) {
  return tables(db)
    .selectFrom('justice.annotation')
    .select(['note', 'basis', 'madeOn'])
    .where('entryId', '=', entryId)
    .orderBy('number')
    .execute();
}
