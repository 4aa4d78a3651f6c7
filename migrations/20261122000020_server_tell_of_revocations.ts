import { type Kysely, sql } from 'kysely';

/**
 * Tells every process that somebody's session or rights have changed, so that those who follow lose at once what they
 * may see no more. It only wakes; each process looks for itself. Both are rare, unlike the events, which are told of
 * behind the commit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function server.tell_of_rights() returns trigger language plpgsql as $$
    begin
      perform pg_notify('motcua_rights', '');
      return null;
    end $$`.execute(db);
  await sql`
    create trigger ended_sessions_are_told after delete on server.session
    for each statement execute function server.tell_of_rights()`.execute(db);
  await sql`
    create trigger changed_rights_are_told after update on server.account
    for each statement execute function server.tell_of_rights()`.execute(db);
}
