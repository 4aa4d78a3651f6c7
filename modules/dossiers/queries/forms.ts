import { type Insertable, type Kysely, sql } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { FormKind } from '../forms/model.ts';
import type { DossierEventKind } from '../model.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** What happened, with what a form says of it: who did it, and when the dossier was received. */
export function findEventOfForm(db: Kysely<unknown>, eventId: number) {
  return tables(db)
    .selectFrom('dossiers.event as event')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'event.dossierId')
    .select([
      'event.id',
      'event.kind',
      'event.dossierId',
      'event.at',
      'event.code',
      'event.note',
      'dossier.agencyId',
      'dossier.holderAgencyId',
      'dossier.receivingAgencyId',
      'dossier.applicantId',
      'dossier.procedureId',
      'dossier.lookUpPassword',
      'dossier.returnBy',
      'dossier.returnAddress',
      'dossier.receivedAt',
      // Of an office: an applicant who hands a supplement in receives nothing.
      sql<
        string | null
      >`(select name from server.account where id = event.actor_id and event.office_id is not null)`.as(
        'officer',
      ),
      sql<boolean>`exists (select from dossiers.deadline_entry as entry
        where entry.dossier_id = event.dossier_id and entry.kind = 'restart' and entry.at = event.at)`.as(
        'restarted',
      ),
    ])
    .where('event.id', '=', eventId)
    .executeTakeFirstOrThrow();
}

/** Locks what happened until the transaction ends: of two who issue the same form for it, one finds the other's. */
export async function lockEvent(db: Kysely<unknown>, id: number): Promise<void> {
  await tables(db).selectFrom('dossiers.event').select('id').where('id', '=', id).forNoKeyUpdate().execute();
}

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

/** What happened to a dossier of these kinds, newest first. */
export function findEvents(db: Kysely<unknown>, dossierId: number, kinds: readonly DossierEventKind[]) {
  return tables(db)
    .selectFrom('dossiers.event')
    .select('id')
    .where('dossierId', '=', dossierId)
    .where('kind', 'in', kinds)
    .orderBy('id', 'desc')
    .execute();
}

/** The last thing that happened to a dossier. */
export function findLastEvent(db: Kysely<unknown>, dossierId: number) {
  return tables(db)
    .selectFrom('dossiers.event')
    .select('id')
    .where('dossierId', '=', dossierId)
    .orderBy('id', 'desc')
    .limit(1)
    .execute();
}

/** What happened to a dossier up to an event, in order, with who did it and who had received it. */
export function findSteps(db: Kysely<unknown>, dossierId: number, upTo: number) {
  return tables(db)
    .selectFrom('dossiers.event as event')
    .innerJoin('dossiers.dossier as dossier', 'dossier.id', 'event.dossierId')
    .select([
      'event.kind',
      'event.at',
      'event.note',
      sql<string | null>`(select name from server.account where id = event.actor_id)`.as('actor'),
      sql<string | null>`(select name from server.account where id = dossier.officer_id)`.as('receiver'),
    ])
    .where('event.dossierId', '=', dossierId)
    .where('event.id', '<=', upTo)
    .orderBy('event.id')
    .execute();
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
