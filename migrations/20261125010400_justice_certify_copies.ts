import { type Kysely, sql } from 'kysely';

/** The book of certified copies (sổ chứng thực bản sao từ bản chính), numbered per agency and year without gaps. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table justice.certified_copy (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      original text not null check (length(original) between 1 and 300),
      original_number text check (length(original_number) between 1 and 100),
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
  await sql`create index on justice.certified_copy (agency_id, id)`.execute(db);
  await sql`create index on justice.certified_copy (applicant_id, id)`.execute(db);
  await sql`
    create trigger certified_copy_keeps_what_it_states
    before update of dossier_id, agency_id, applicant_id, original, original_number, year, number, copies, issued_on,
      issued_at, verification_code, issuer_id, issuer_name
    on justice.certified_copy for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger certified_copy_is_never_deleted before delete or truncate on justice.certified_copy
    for each statement execute function justice.refuse_gap()`.execute(db);
  await sql`
    insert into procedures.paper (version_id, code, name, name_en, originals, copies, mandatory, evidence)
    select version.id, 'BAN_CHINH', 'Bản chính giấy tờ làm cơ sở chứng thực bản sao', 'The original', 1, 0, true,
      'recalled-med'
    from procedures.procedure as procedure
    join procedures.procedure_version as version on version.procedure_id = procedure.id
    where procedure.code = '2.000815' and not version.in_use
    on conflict (version_id, code) do nothing`.execute(db);
}
