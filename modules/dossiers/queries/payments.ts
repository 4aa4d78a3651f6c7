import type { Insertable, Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export async function insertPayment(
  db: Kysely<unknown>,
  payment: Insertable<DossiersTables['dossiers.payment']>,
): Promise<void> {
  await tables(db).insertInto('dossiers.payment').values(payment).execute();
}

/** Writes that what a dossier waits for was paid. */
export async function confirmPaid(
  db: Kysely<unknown>,
  dossierId: number,
  paid: { readonly paidAt: Date; readonly confirmedById: number; readonly receipt: string },
): Promise<void> {
  await tables(db)
    .updateTable('dossiers.payment')
    .set(paid)
    .where('dossierId', '=', dossierId)
    .where('paidAt', 'is', null)
    .execute();
}
