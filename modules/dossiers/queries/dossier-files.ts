import { type Kysely, sql } from 'kysely';
import { gatheredRead, type Slots } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export const findDossierFiles = (db: Kysely<unknown>, dossierId: number) => find(db, { dossierId });

const find = gatheredRead({ dossierId: 'bigint' }, (db, { dossierId }: Slots<{ dossierId: number }>) =>
  tables(db)
    .selectFrom('dossiers.dossierFile')
    .select(['fileId', 'paper', 'addedAt', 'originals', 'copies'])
    .where('dossierId', '=', dossierId),
);

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

/** The files of a dossier that this agency sees neither in it nor in another that was handed in. */
export async function findFilesNotSeenBy(
  db: Kysely<unknown>,
  dossierId: number,
  agencyId: number,
): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly fileId: number }>`
    select own.file_id from dossiers.dossier_file as own
    where own.dossier_id = ${dossierId} and not exists (
      select from dossiers.dossier_file as same join dossiers.dossier as d on d.id = same.dossier_id
      where same.file_id = own.file_id and d.submitted_at is not null
        and ${agencyId} = any(array[d.agency_id, d.holder_agency_id, d.receiving_agency_id] || d.asked_agency_ids))`.execute(
    db,
  );
  return rows.map(({ fileId }) => fileId);
}
