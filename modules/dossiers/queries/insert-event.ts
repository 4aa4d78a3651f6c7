import { type Insertable, type Kysely, sql } from 'kysely';
import { gatheredWrite, single } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

type NewEvent = Required<Omit<Insertable<DossiersTables['dossiers.event']>, 'id' | 'version'>>;

/** Adds to the history of a dossier, with the version that the dossier has by then. */
export async function insertEvent(db: Kysely<unknown>, event: NewEvent): Promise<number> {
  return single(await insert(db, event)).id;
}

const insert = gatheredWrite<NewEvent, { readonly id: number }>({
  row: (event) => ({
    dossier_id: event.dossierId,
    kind: event.kind,
    at: event.at,
    agency_id: event.agencyId,
    applicant_id: event.applicantId,
    actor_id: event.actorId,
    acting_for_id: event.actingForId,
    office_id: event.officeId,
    code: event.code,
    note: event.note,
    assignee_id: event.assigneeId,
  }),
  // Numbered in the order in which they are written.
  from: (rows) => sql`
    with added as (
      insert into dossiers.event (dossier_id, kind, at, agency_id, applicant_id, actor_id, acting_for_id, office_id,
        code, note, assignee_id, version)
      select dossier_id, kind, at, agency_id, applicant_id, actor_id, acting_for_id, office_id, code, note, assignee_id,
        (select version from dossiers.dossier where id = dossier_id)
      from json_to_recordset(${rows}::json) as given (nth int, dossier_id bigint, kind text, at timestamptz,
        agency_id bigint, applicant_id bigint, actor_id bigint, acting_for_id bigint, office_id bigint, code text,
        note text, assignee_id bigint)
      order by nth
      returning id)
    select id, row_number() over (order by id) - 1 as nth from added`,
});
