import { type Kysely, sql } from 'kysely';

/** The documents that everybody may send. They are added, and never changed or taken away: a client may be old. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.document (
      id bigint generated always as identity primary key,
      hash text not null unique check (hash = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
      text text not null,
      name text not null,
      registered_by bigint references server.account,
      at timestamptz(3) not null
    )`.execute(db);
  await sql`
    create trigger documents_stay before update or delete on server.document
    for each row execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger documents_are_not_truncated before truncate on server.document
    for each statement execute function server.refuse_change()`.execute(db);
}
