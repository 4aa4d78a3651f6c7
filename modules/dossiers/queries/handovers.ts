import { type Insertable, type Kysely, sql } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The hand-over by which a dossier is with another agency. @throws where it is not */
export function findOpenHandover(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('dossiers.handover')
    .select(['id', 'formerHandlerId'])
    .where('dossierId', '=', dossierId)
    .where('returnedAt', 'is', null)
    .executeTakeFirstOrThrow();
}

/** Hands a dossier over; PostgreSQL writes into the dossier who has it now. */
export async function insertHandover(
  db: Kysely<unknown>,
  handover: Insertable<DossiersTables['dossiers.handover']>,
): Promise<void> {
  await tables(db).insertInto('dossiers.handover').values(handover).execute();
}

export async function acceptHandover(
  db: Kysely<unknown>,
  id: number,
  accepted: { readonly acceptedAt: Date; readonly acceptedById: number },
): Promise<void> {
  await tables(db).updateTable('dossiers.handover').set(accepted).where('id', '=', id).execute();
}

export async function returnHandover(
  db: Kysely<unknown>,
  id: number,
  returned: { readonly returnedAt: Date; readonly returnedById: number; readonly returnNote: string },
): Promise<void> {
  await tables(db).updateTable('dossiers.handover').set(returned).where('id', '=', id).execute();
}

/** The hand-overs of a dossier, in order, with who gave and took. */
export function findHandoverSteps(db: Kysely<unknown>, dossierId: number) {
  const nameOf = (column: string) =>
    sql<string | null>`(select name from server.account where id = ${sql.ref(`handover.${column}`)})`;
  return tables(db)
    .selectFrom('dossiers.handover as handover')
    .select(['fromAgencyId', 'toAgencyId', 'at', 'note', 'dueAt', 'returnedAt', 'returnNote'])
    .select([
      nameOf('handedById').as('handedBy'),
      nameOf('acceptedById').as('acceptedBy'),
      nameOf('returnedById').as('returnedBy'),
    ])
    .where('dossierId', '=', dossierId)
    .orderBy('id')
    .execute();
}
