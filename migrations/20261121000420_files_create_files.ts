import { type Kysely, sql } from 'kysely';

/** Files, kept by the hash of their content; the verdict comes from a worker. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema files`.execute(db);
  await sql`
    create table files.file (
      id bigint generated always as identity primary key,
      owner_id bigint references server.account,
      issued_to_id bigint references people.person,
      name text not null check (length(name) between 1 and 255),
      hash text not null check (hash ~ '^[0-9a-f]{64}$'),
      size bigint not null check (size >= 0),
      state text not null default 'waiting' check (state in ('waiting', 'accepted', 'refused')),
      reason text,
      media_type text,
      pages integer check (pages > 0),
      text text,
      preview_hash text check (preview_hash ~ '^[0-9a-f]{64}$'),
      created_at timestamptz(3) not null,
      check ((state = 'refused') = (reason is not null)),
      check ((state = 'accepted') = (media_type is not null)),
      check ((owner_id is null) <> (issued_to_id is null))
    )`.execute(db);
  await sql`create index on files.file (owner_id, id)`.execute(db);
  await sql`create index on files.file (issued_to_id, id)`.execute(db);
  await sql`create index on files.file (owner_id) where state = 'waiting'`.execute(db);
  await sql`
    create table files.share (
      file_id bigint not null references files.file,
      agency_id bigint not null references organisations.agency,
      primary key (file_id, agency_id)
    )`.execute(db);
}
