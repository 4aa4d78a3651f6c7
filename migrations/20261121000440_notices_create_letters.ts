import { type Kysely, sql } from 'kysely';

/** Letters to be sent once: one a fact and person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema notices`.execute(db);
  await sql`
    create table notices.letter (
      id bigint generated always as identity primary key,
      event_id bigint not null references dossiers.event,
      person_id bigint not null references people.person,
      subject text not null,
      body text not null,
      created_at timestamptz(3) not null,
      sent_at timestamptz(3),
      unique (event_id, person_id)
    )`.execute(db);
}
