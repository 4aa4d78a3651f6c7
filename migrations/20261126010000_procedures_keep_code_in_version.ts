import { type Kysely, sql } from 'kysely';

/**
 * A version bears the national code of its procedure: who asks for a version asks for the code as a rule, and would
 * look up the procedure for nothing else. It is always that of the procedure.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table procedures.procedure add constraint procedure_bears_one_code unique (id, code)`.execute(
    db,
  );
  await sql`alter table procedures.procedure_version add column code text`.execute(db);
  // No version states anything else by it.
  await sql`alter table procedures.procedure_version disable trigger version_keeps_what_it_states`.execute(
    db,
  );
  await sql`
    update procedures.procedure_version as version set code = procedure.code
    from procedures.procedure as procedure where procedure.id = version.procedure_id`.execute(db);
  await sql`alter table procedures.procedure_version enable trigger version_keeps_what_it_states`.execute(db);
  await sql`
    alter table procedures.procedure_version
      alter column code set not null,
      add constraint version_bears_the_code_of_its_procedure
        foreign key (procedure_id, code) references procedures.procedure (id, code),
      drop constraint procedure_version_procedure_id_fkey`.execute(db);
  await sql`
    create function procedures.bear_code() returns trigger language plpgsql as $$
    begin
      new.code := (select code from procedures.procedure where id = new.procedure_id);
      return new;
    end $$`.execute(db);
  await sql`
    create trigger version_bears_a_code before insert on procedures.procedure_version
    for each row execute function procedures.bear_code()`.execute(db);
  await sql`create index on procedures.procedure_version (code)`.execute(db);
  await sql`create index on procedures.procedure_version (code collate "C")`.execute(db);
  await sql`drop index procedures.procedure_code_idx`.execute(db);
  await sql`
    create or replace view procedures.version as
    select version.id, version.code, version.name, version.name_en, version.owner, version.service_level,
           version.valid_from, version.valid_to, replacement.code as replaced_by, version.code_evidence,
           version.time_evidence, version.plain_name, version.assurance, version.procedure_id, version.replaced_by_id,
           version.field_code, version.field_name, version.subjects, version.conditions, version.sets,
           version.decision, version.decided_on, version.published_on
    from procedures.procedure_version as version
    left join procedures.procedure as replacement on replacement.id = version.replaced_by_id`.execute(db);
}
