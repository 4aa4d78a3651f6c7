import { type Kysely, sql } from 'kysely';

/** The registers that an office has had written out, each of a month, and how far they are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table dossiers.register_export (
      id bigint generated always as identity primary key,
      agency_id bigint not null references organisations.agency,
      month date not null check (extract(day from month) = 1),
      format text not null check (format in ('pdf', 'xlsx')),
      requested_by_id bigint not null references server.account,
      requested_at timestamptz(3) not null,
      total integer not null check (total >= 0),
      written integer not null default 0 check (written >= 0),
      file_id bigint references files.file
    )`.execute(db);
  await sql`create index on dossiers.register_export (agency_id, id)`.execute(db);
  // The dossiers of a month, in the order of the register.
  await sql`
    create index on dossiers.dossier (agency_id, received_at, id) where received_at is not null`.execute(db);
}
