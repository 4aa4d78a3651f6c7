import { type Kysely, sql } from 'kysely';

/**
 * An application for a linked procedure: one dossier for each of its parts, and where the whole stands, as it follows from
 * where they do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.linked_application (
      id bigint generated always as identity primary key,
      procedure_id bigint not null references procedures.procedure_version,
      applicant_id bigint not null references people.person,
      created_at timestamptz(3) not null
    )`.execute(db);
  await sql`create index on dossiers.linked_application (applicant_id, id)`.execute(db);
  await sql`
    alter table dossiers.dossier
      add column linked_id bigint references dossiers.linked_application,
      add column part smallint check (part > 0),
      add constraint part_is_of_a_linked_application check ((linked_id is null) = (part is null)),
      add constraint part_is_there_once unique (linked_id, part)`.execute(db);
  await sql`
    create view dossiers.linked as
    select linked.id, linked.procedure_id, linked.applicant_id, linked.created_at, whole.parts, whole.done, whole.due_at,
      whole.submitted_at,
      case
        when whole.drafts = whole.parts then 'draft'
        when whole.waiting > 0 then 'waiting-applicant'
        when whole.ended < whole.parts then 'processing'
        when whole.done = whole.parts then 'done'
        when whole.done > 0 then 'partly-done'
        else 'stopped'
      end as state,
      case when whole.ended = whole.parts then whole.ended_at end as finished_at
    from dossiers.linked_application as linked cross join lateral (
      select count(*)::integer as parts,
        count(*) filter (where state = 'draft') as drafts,
        count(*) filter (where state in ('waiting-supplement', 'waiting-payment')) as waiting,
        (count(*) filter (where state in ('done', 'returned')))::integer as done,
        count(*) filter (
          where state in ('done', 'returned', 'stopped', 'refused-at-intake', 'withdrawn')) as ended,
        max(due_at) as due_at,
        min(submitted_at) as submitted_at,
        max(coalesce(finished_at, decided_at)) as ended_at
      from dossiers.dossier where linked_id = linked.id) as whole`.execute(db);
}
