import { type Insertable, type Kysely, sql } from 'kysely';
import type { ImportState } from '../import/model.ts';
import type { ProceduresTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ProceduresTables>();

export async function insertImport(
  db: Kysely<unknown>,
  made: Insertable<ProceduresTables['procedures.catalogueImport']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('procedures.catalogueImport')
    .values(made)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The import, locked until the transaction ends. */
export function lockImport(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('procedures.catalogueImport')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

export async function setImportState(
  db: Kysely<unknown>,
  id: number,
  state: ImportState,
  appliedAt: Date | null = null,
): Promise<void> {
  await tables(db)
    .updateTable('procedures.catalogueImport')
    .set({ state, appliedAt })
    .where('id', '=', id)
    .execute();
}

/** Lets one import at a time change the catalogue, until the transaction ends. */
export async function lockCatalogue(db: Kysely<unknown>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('procedures.catalogue', 0))`.execute(db);
}
