import { type Kysely, sql } from 'kysely';
import type { DossierEventKind } from '../history/model.ts';
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
      sql<string | null>`(select name from server.account where id = event.assignee_id)`.as('assignee'),
      sql<string | null>`(select name from server.account where id = dossier.officer_id)`.as('receiver'),
    ])
    .where('event.dossierId', '=', dossierId)
    .where('event.id', '<=', upTo)
    .orderBy('event.id')
    .execute();
}
