import { type Kysely, sql } from 'kysely';

/** What an event concerns, beside its payload: who may follow it, and who wants to, is asked without opening that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table server.event
      add column version integer not null default 1,
      add column agency_id bigint,
      add column procedure text,
      add column subject text,
      add column person_id bigint`.execute(db);
  // For those who were away for long and follow little of much.
  await sql`create index event_of_agency on server.event (agency_id, tx, id) where agency_id is not null`.execute(
    db,
  );
  await sql`create index event_of_person on server.event (person_id, tx, id) where person_id is not null`.execute(
    db,
  );

  // The place up to which events have been pruned: whoever asks from before it has missed something.
  await sql`
    create table server.event_pruned (
      one boolean primary key default true check (one),
      tx xid8 not null,
      id bigint not null
    )`.execute(db);
  await sql`insert into server.event_pruned (tx, id) values ('0', 0)`.execute(db);
}
