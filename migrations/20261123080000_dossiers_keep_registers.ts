import { type Kysely, sql } from 'kysely';

/**
 * In whose register a dossier stands: that of the desk that received it, for good. When it goes to a successor, the
 * register of a month that is over stays as it was.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier add column register_agency_id bigint references organisations.agency`.execute(
    db,
  );
  await sql`
    update dossiers.dossier as d set register_agency_id = coalesce(d.receiving_agency_id, (
      select e.agency_id from dossiers.event as e where e.dossier_id = d.id and e.kind = 'received' order by e.id limit 1
    ), d.agency_id)
    where received_at is not null`.execute(db);
  await sql`
    alter table dossiers.dossier
      add constraint received_stands_in_a_register check ((received_at is null) = (register_agency_id is null))`.execute(
    db,
  );
  await sql`
    create function dossiers.enter_into_register() returns trigger language plpgsql as $$
    begin
      new.register_agency_id := coalesce(new.receiving_agency_id, new.agency_id);
      return new;
    end $$`.execute(db);
  await sql`
    create trigger dossier_is_entered_into_a_register before insert or update of received_at on dossiers.dossier
    for each row when (new.received_at is not null and new.register_agency_id is null)
    execute function dossiers.enter_into_register()`.execute(db);
  await sql`
    create trigger dossier_stays_in_its_register before update of register_agency_id on dossiers.dossier
    for each row when (old.register_agency_id is not null) execute function server.refuse_change()`.execute(
    db,
  );
  await sql`drop index dossiers.dossier_desk_received_at`.execute(db);
  await sql`
    create index dossier_register on dossiers.dossier (register_agency_id, received_at, id)
    where register_agency_id is not null`.execute(db);
}
