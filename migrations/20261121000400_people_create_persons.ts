import { type Kysely, sql } from 'kysely';

/** The persons who apply, and the account of each who signs in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema people`.execute(db);
  await sql`
    create table people.person (
      id bigint generated always as identity primary key,
      full_name text not null check (length(full_name) between 1 and 200),
      citizen_number text unique check (citizen_number ~ '^[0-9]{12}$'),
      birth_date date not null check (birth_date >= date '1870-01-01'),
      email text check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      plain_name text not null generated always as (server.plain(full_name)) stored
    )`.execute(db);
  await sql`create index on people.person using gin (plain_name gin_trgm_ops)`.execute(db);
  await sql`alter table server.account add foreign key (person_id) references people.person`.execute(db);
  await sql`alter table server.account_grant add foreign key (agency_id) references organisations.agency`.execute(
    db,
  );
  await sql`create index on server.account_grant (agency_id)`.execute(db);
}
