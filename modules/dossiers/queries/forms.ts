import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { FormKind } from '../forms/model.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The next number of a form in its office and year, from 1, without gap or double. */
export function nextFormNumber(
  db: Kysely<unknown>,
  series: { readonly agencyId: number; readonly year: number; readonly kind: FormKind },
): Promise<number> {
  return nextNumber(tables(db), 'dossiers.formCounter', series);
}

/** The form of that kind that was issued for an event. */
export function findFormOfEvent(db: Kysely<unknown>, eventId: number, kind: FormKind) {
  return tables(db)
    .selectFrom('dossiers.form')
    .select('id')
    .where('eventId', '=', eventId)
    .where('kind', '=', kind)
    .executeTakeFirst();
}

export async function insertForm(
  db: Kysely<unknown>,
  form: Omit<Insertable<DossiersTables['dossiers.form']>, 'fileId'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('dossiers.form')
    .values(form)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findForm(db: Kysely<unknown>, id: number) {
  return tables(db).selectFrom('dossiers.form').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}

/** The form, locked until the transaction ends: two workers with the same job take turns. */
export function lockForm(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('dossiers.form')
    .select('fileId')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function setFormFile(db: Kysely<unknown>, id: number, fileId: number): Promise<void> {
  await tables(db).updateTable('dossiers.form').set({ fileId }).where('id', '=', id).execute();
}
