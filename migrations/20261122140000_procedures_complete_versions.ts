import { type Kysely, sql } from 'kysely';

/**
 * The parts of a procedure after Decree 63/2010 Art. 8(2), in the order of the portal's LayThuTuc, and when it was
 * decided and made public. What the catalogue does not know yet is null, or has no rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table procedures.procedure_version
      add column field_code text,
      add column field_name text,
      add column subjects text,
      add column conditions text,
      add column sets smallint check (sets > 0),
      add column decision text,
      add column decided_on date,
      add column published_on date,
      add constraint field_is_named check (field_code is null or field_name is not null),
      add constraint decision_has_number_and_day check ((decision is null) = (decided_on is null)),
      add constraint only_what_is_decided_is_published
        check (published_on is null or (decided_on is not null and published_on >= decided_on)),
      add constraint only_what_ends_is_replaced check (replaced_by_id is null or valid_to is not null),
      add constraint what_is_replaced_stays_replaced exclude using gist (
        procedure_id with =,
        daterange(valid_from, case when replaced_by_id is null then valid_to end) with &&)`.execute(db);
  await sql`create index on procedures.procedure_version (replaced_by_id)`.execute(db);
  await sql`
    alter table procedures.offer add column fee_kind text check (fee_kind in ('fee', 'charge'))`.execute(db);
  await sql`
    alter table procedures.paper
      drop constraint paper_code_check,
      add constraint paper_code_check check (code ~ '^[A-Za-z0-9][A-Za-z0-9_.-]*$'),
      add column case_name text,
      add column form_name text,
      add column form_url text check (form_url ~ '^https?://'),
      add column held_in text
        check (held_in in ('national-repository', 'population-database', 'earlier-dossier', 'earlier-result')),
      add column result_of_id bigint references procedures.procedure,
      add constraint earlier_result_is_of_a_procedure check ((held_in is not distinct from 'earlier-result') or result_of_id is null)`.execute(
    db,
  );
  await sql`
    create table procedures.step (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      case_name text,
      number smallint not null check (number > 0),
      text text not null,
      unique nulls not distinct (version_id, case_name, number)
    )`.execute(db);
  await sql`
    create table procedures.result (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      code text,
      name text not null,
      unique (version_id, name)
    )`.execute(db);
  await sql`
    create table procedures.legal_basis (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      document text not null,
      title text not null,
      unique (version_id, document)
    )`.execute(db);

  // A version begins when it began: what is new gets a version of its own.
  await sql`
    create function procedures.refuse_other_beginning() returns trigger language plpgsql as
    $$ begin raise exception 'a version keeps its procedure and its first day'; end $$`.execute(db);
  await sql`
    create trigger version_keeps_its_beginning before update of procedure_id, valid_from on procedures.procedure_version
    for each row when (old.procedure_id <> new.procedure_id or old.valid_from is distinct from new.valid_from)
    execute function procedures.refuse_other_beginning()`.execute(db);

  await sql`
    create or replace view procedures.version as
    select version.id, procedure.code, version.name, version.name_en, version.owner, version.service_level,
           version.valid_from, version.valid_to, replacement.code as replaced_by, version.code_evidence,
           version.time_evidence, version.plain_name, version.assurance, version.procedure_id, version.replaced_by_id,
           version.field_code, version.field_name, version.subjects, version.conditions, version.sets,
           version.decision, version.decided_on, version.published_on
    from procedures.procedure_version as version
    join procedures.procedure as procedure on procedure.id = version.procedure_id
    left join procedures.procedure as replacement on replacement.id = version.replaced_by_id`.execute(db);
  await sql`
    create view procedures.component as
    select paper.*, earlier.code as result_of from procedures.paper as paper
    left join procedures.procedure as earlier on earlier.id = paper.result_of_id`.execute(db);
}
