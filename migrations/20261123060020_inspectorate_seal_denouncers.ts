import { type Kysely, sql } from 'kysely';

/**
 * Who denounced (Law on Denunciations 2018: kept secret), in a table of its own that one file of the module reads; who
 * may know it, by name and case; and every look at it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.denouncer (
      petition_id bigint primary key,
      kind text not null generated always as ('denunciation') stored,
      full_name text not null check (length(full_name) between 1 and 200),
      citizen_number text check (citizen_number ~ '^[0-9]{12}$'),
      phone text,
      address text,
      letter text,
      person_id bigint references people.person,
      request bytea unique,
      foreign key (petition_id, kind) references inspectorate.petition (id, kind),
      constraint denouncer_can_be_reached check (phone is not null or address is not null or person_id is not null)
    )`.execute(db);
  await sql`comment on column inspectorate.denouncer.person_id is 'whoever sent it online; nothing else keeps that'`.execute(
    db,
  );
  await sql`comment on column inspectorate.denouncer.request is 'hash of account and idempotency key'`.execute(
    db,
  );
  await sql`create index on inspectorate.denouncer (person_id) where person_id is not null`.execute(db);
  await sql`
    create table inspectorate.confidant (
      id bigint generated always as identity primary key,
      petition_id bigint not null,
      kind text not null generated always as ('denunciation') stored,
      account_id bigint not null references server.account,
      reason text not null check (length(reason) between 1 and 500),
      named_by bigint not null references server.account,
      named_at timestamptz(3) not null,
      ended_by bigint references server.account,
      ended_at timestamptz(3),
      foreign key (petition_id, kind) references inspectorate.petition (id, kind),
      unique (id, petition_id, account_id),
      constraint confidant_not_named_by_oneself check (named_by <> account_id),
      constraint confidant_ended_by_somebody check ((ended_by is null) = (ended_at is null))
    )`.execute(db);
  await sql`
    create unique index confidant_named_once on inspectorate.confidant (petition_id, account_id)
    where ended_at is null`.execute(db);
  await sql`
    create table inspectorate.denouncer_look (
      id bigint generated always as identity primary key,
      petition_id bigint not null references inspectorate.denouncer,
      account_id bigint not null,
      confidant_id bigint not null,
      reason text not null check (length(reason) between 1 and 500),
      at timestamptz(3) not null,
      foreign key (confidant_id, petition_id, account_id)
        references inspectorate.confidant (id, petition_id, account_id)
    )`.execute(db);
  await sql`create index on inspectorate.denouncer_look (petition_id, id)`.execute(db);
  for (const table of ['denouncer', 'denouncer_look'])
    await sql`
      create trigger ${sql.ref(`${table}s_are_append_only`)} before update or delete or truncate
      on ${sql.table(`inspectorate.${table}`)} for each statement execute function server.refuse_change()`.execute(
      db,
    );
  await sql`
    create trigger confidants_are_not_deleted before delete or truncate on inspectorate.confidant
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger confidant_is_only_ended before update on inspectorate.confidant
    for each row when (old.ended_at is not null
      or (old.petition_id, old.account_id, old.reason, old.named_by, old.named_at)
        is distinct from (new.petition_id, new.account_id, new.reason, new.named_by, new.named_at))
    execute function server.refuse_change()`.execute(db);
}
