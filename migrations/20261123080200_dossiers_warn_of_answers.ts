import { type Kysely, sql } from 'kysely';

/** What was handed in online is answered in good time: until then it is its desk that is warned, and no officer. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.deadline_warning
      drop constraint deadline_warning_kind_check,
      add constraint deadline_warning_kind_check check (kind in ('near', 'late', 'unanswered')),
      alter column officer_id drop not null,
      add constraint officer_is_warned_once_there_is_one check ((officer_id is null) = (kind = 'unanswered'))`.execute(
    db,
  );
  await sql`
    create index dossier_waits_for_its_desk on dossiers.dossier (id) where state = 'submitted' and channel = 2`.execute(
    db,
  );
  await sql`
    create view dossiers.unanswered as
    select d.id, coalesce(d.receiving_agency_id, d.agency_id) as desk_id,
      coalesce((select max(e.at) from dossiers.event as e where e.dossier_id = d.id and e.kind = 'supplemented'),
        d.submitted_at) as since
    from dossiers.dossier as d where d.state = 'submitted' and d.channel = 2`.execute(db);
  await sql`
    comment on view dossiers.unanswered is 'what waits for the answer of a desk: handed in online, or supplemented since it was sent back'`.execute(
    db,
  );
}
