import { type Kysely, sql } from 'kysely';

/** The book of copies of extracts (sổ cấp bản sao trích lục hộ tịch), numbered per agency and year without gaps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table justice.extract_copy (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      entry_id bigint not null references justice.entry,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null,
      number integer not null check (number > 0),
      copies integer not null check (copies between 1 and 20),
      issued_on date not null check (extract(year from issued_on) = year),
      issued_at timestamptz(3) not null,
      verification_code text not null unique check (length(verification_code) >= 20),
      issuer_id bigint not null references server.account,
      issuer_name text not null,
      file_id bigint references files.file,
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on justice.extract_copy (entry_id, id)`.execute(db);
  await sql`
    create trigger copy_keeps_what_it_states
    before update of dossier_id, entry_id, agency_id, applicant_id, year, number, copies, issued_on, issued_at,
      verification_code, issuer_id, issuer_name
    on justice.extract_copy for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger copy_is_never_deleted before delete or truncate on justice.extract_copy
    for each statement execute function justice.refuse_gap()`.execute(db);
}
