import { type Insertable, type Kysely, sql } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The dossiers that the desk of an office received from a moment to a moment, whoever decides them, and wherever they went. */
export interface Received {
  readonly agencyId: number;
  readonly from: Date;
  readonly to: Date;
}

const received = (db: Kysely<unknown>, { agencyId, from, to }: Received) =>
  tables(db)
    .selectFrom('dossiers.dossier')
    .where('registerAgencyId', '=', agencyId)
    .where('receivedAt', '>=', from)
    .where('receivedAt', '<', to);

export async function countReceived(db: Kysely<unknown>, of: Received): Promise<number> {
  const { count } = await received(db, of)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

export type ReceivedRow = Awaited<ReturnType<typeof findReceived>>[number];

/** The next of them in the order of receipt, behind the last that was read. */
export function findReceived(
  db: Kysely<unknown>,
  of: Received,
  after: { readonly receivedAt: Date | null; readonly id: number } | null,
  limit: number,
) {
  return received(db, of)
    .select([
      'id',
      'code',
      'state',
      'procedureId',
      'applicantId',
      sql<number>`coalesce((
        select event.agency_id from dossiers.event
        where event.dossier_id = dossiers.dossier.id and event.kind = 'received' order by event.id limit 1), agency_id)`.as(
        'agencyId',
      ),
      'returnBy',
      'receivedAt',
      'dueAt',
      'returnedAt',
      'reason',
    ])
    .$if(after !== null, (query) =>
      query.where((eb) =>
        eb(eb.refTuple('receivedAt', 'id'), '>', eb.tuple(after?.receivedAt ?? null, after?.id ?? 0)),
      ),
    )
    .orderBy('receivedAt')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function insertExport(
  db: Kysely<unknown>,
  asked: Omit<Insertable<DossiersTables['dossiers.registerExport']>, 'fileId' | 'written'>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('dossiers.registerExport')
    .values(asked)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export function findExport(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('dossiers.registerExport')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function updateExport(
  db: Kysely<unknown>,
  id: number,
  change: { readonly written: number } | { readonly fileId: number },
): Promise<void> {
  await tables(db).updateTable('dossiers.registerExport').set(change).where('id', '=', id).execute();
}
