import { type Kysely, sql } from 'kysely';

/** A version of a procedure beside its code: what the graph shows as a procedure. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view procedures.version as
    select version.id, procedure.code, version.name, version.name_en, version.owner, version.service_level,
           version.valid_from, version.valid_to, replacement.code as replaced_by, version.code_evidence,
           version.time_evidence, version.plain_name
    from procedures.procedure_version as version
    join procedures.procedure as procedure on procedure.id = version.procedure_id
    left join procedures.procedure as replacement on replacement.id = version.replaced_by_id`.execute(db);
}
