import { type Kysely, sql } from 'kysely';

/** That the holder of a licence was reminded of the day on which it ends: once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.renewal_reminder (
      id bigint generated always as identity primary key,
      licence_id bigint not null references health.licence,
      ends_on date not null,
      at timestamptz(3) not null,
      constraint reminded_once_of_a_day unique (licence_id, ends_on)
    )`.execute(db);
  await sql`
    create trigger reminders_are_append_only before update or delete or truncate on health.renewal_reminder
    for each statement execute function server.refuse_change()`.execute(db);
}
