import { type Kysely, sql } from 'kysely';

/** What the kit puts where an answer must have a value: it is evaluated only where there is none, and fails then. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function server.missing(what text) returns text language plpgsql volatile as
    $$ begin raise exception 'an answer must have a value: %', what using errcode = 'MC001'; end $$`.execute(
    db,
  );
}
