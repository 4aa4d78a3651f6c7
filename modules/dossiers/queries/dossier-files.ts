import type { Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export function findDossierFiles(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('dossiers.dossierFile')
    .select(['fileId', 'paper'])
    .where('dossierId', '=', dossierId)
    .execute();
}

/** Adds a file, or moves one that is there already to another paper. */
export async function insertDossierFile(
  db: Kysely<unknown>,
  file: {
    readonly dossierId: number;
    readonly fileId: number;
    readonly paper: string;
    readonly originals: number | null;
    readonly copies: number | null;
    readonly addedAt: Date;
  },
): Promise<void> {
  const { paper, originals, copies } = file;
  await tables(db)
    .insertInto('dossiers.dossierFile')
    .values(file)
    .onConflict((conflict) =>
      conflict.columns(['dossierId', 'fileId']).doUpdateSet({ paper, originals, copies }),
    )
    .execute();
}
