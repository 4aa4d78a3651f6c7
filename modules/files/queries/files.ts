import { type Kysely, type Selectable, sql } from 'kysely';
import { gatheredWrite } from '../../../server/kit/index.ts';
import type { FilesTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<FilesTables>();

export async function insertFile(
  db: Kysely<unknown>,
  file: {
    readonly ownerId: number;
    readonly name: string;
    readonly hash: string;
    readonly size: number;
    readonly createdAt: Date;
  },
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('files.file')
    .values(file)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A file that says nothing of itself but its size and what it holds. */
export async function insertSealedFile(
  db: Kysely<unknown>,
  file: { readonly hash: string; readonly size: number; readonly createdAt: Date },
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('files.file')
    .values({ ...file, name: 'Tệp kín', sealed: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A file that the province itself made: nobody has to look at it. */
export async function insertKeptFile(
  db: Kysely<unknown>,
  file: {
    readonly name: string;
    readonly hash: string;
    readonly size: number;
    readonly mediaType: string;
    readonly pages: number | null;
    readonly createdAt: Date;
  } & ({ readonly issuedToId: number; readonly assurance: number } | { readonly agencyId: number }),
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('files.file')
    .values({ ...file, state: 'accepted' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findOwnFile(db: Kysely<unknown>, fileId: number, ownerId: number) {
  return tables(db)
    .selectFrom('files.file')
    .select(['id', 'name', 'state', 'text'])
    .where('id', '=', fileId)
    .where('ownerId', '=', ownerId)
    .executeTakeFirst();
}

/** The file, locked until the transaction ends: two workers with the same job take turns. */
export function lockFile(db: Kysely<unknown>, fileId: number) {
  return tables(db)
    .selectFrom('files.file')
    .select(['id', 'hash', 'state'])
    .where('id', '=', fileId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export function findFile(db: Kysely<unknown>, fileId: number) {
  return tables(db)
    .selectFrom('files.file')
    .select(['id', 'hash', 'name', 'state', 'mediaType', 'previewHash', 'assurance', 'sealed'])
    .where('id', '=', fileId)
    .executeTakeFirstOrThrow();
}

export function findContents(db: Kysely<unknown>, fileIds: readonly number[]) {
  return tables(db)
    .selectFrom('files.file')
    .select(['id', 'name', 'hash', 'size', 'state', 'mediaType'])
    .where('id', 'in', fileIds)
    .orderBy('id')
    .execute();
}

export const shareFiles = (db: Kysely<unknown>, fileIds: readonly number[], agencyId: number) =>
  share(db, { fileIds, agencyId });

/** Shows files to an agency. In one order, so that two who show the same ones do not wait for each other. */
const share = gatheredWrite<
  { readonly fileIds: readonly number[]; readonly agencyId: number },
  Pick<Selectable<FilesTables['files.file']>, 'id' | 'state'>
>({
  row: ({ fileIds, agencyId }) => ({ file_ids: fileIds, agency_id: agencyId }),
  from: (rows) => sql`
    with wanted as materialized (
      select nth, agency_id, id::bigint from json_to_recordset(${rows}::json)
        as asked (nth int, file_ids json, agency_id bigint), json_array_elements_text(file_ids) as id),
    shared as (
      insert into files.share (file_id, agency_id) select distinct id, agency_id from wanted order by id, agency_id
      on conflict do nothing)
    select nth, id, state from wanted join files.file using (id) order by id`,
});

export async function unshareFiles(
  db: Kysely<unknown>,
  fileIds: readonly number[],
  agencyId: number,
): Promise<void> {
  await tables(db)
    .deleteFrom('files.share')
    .where('fileId', 'in', fileIds)
    .where('agencyId', '=', agencyId)
    .execute();
}

/** How many files of an account nobody has looked at yet. */
export async function countWaiting(db: Kysely<unknown>, ownerId: number): Promise<number> {
  const { waiting } = await tables(db)
    .selectFrom('files.file')
    .select((eb) => eb.fn.countAll<number>().as('waiting'))
    .where('ownerId', '=', ownerId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return waiting;
}
