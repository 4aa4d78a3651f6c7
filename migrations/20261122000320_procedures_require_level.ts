import { type Kysely, sql } from 'kysely';

/**
 * How surely an applicant's identity must be proven, by version. The levels differ by procedure, and which has which is
 * not established: 1 until data says otherwise.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table procedures.procedure_version
      add column assurance smallint not null default 1 check (assurance between 1 and 2)`.execute(db);
  await sql`
    create or replace view procedures.version as
    select version.id, procedure.code, version.name, version.name_en, version.owner, version.service_level,
           version.valid_from, version.valid_to, replacement.code as replaced_by, version.code_evidence,
           version.time_evidence, version.plain_name, version.assurance
    from procedures.procedure_version as version
    join procedures.procedure as procedure on procedure.id = version.procedure_id
    left join procedures.procedure as replacement on replacement.id = version.replaced_by_id`.execute(db);
}
