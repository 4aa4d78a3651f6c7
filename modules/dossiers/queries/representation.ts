import type { Insertable, Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export async function insertRepresentation(
  db: Kysely<unknown>,
  representation: Insertable<DossiersTables['dossiers.representation']>,
): Promise<void> {
  await tables(db).insertInto('dossiers.representation').values(representation).execute();
}

export function findRepresentation(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('dossiers.representation')
    .select(['kind', 'validUntil'])
    .where('dossierId', '=', dossierId)
    .executeTakeFirst();
}
