import { type Kysely, sql } from 'kysely';

/**
 * Which agency owned a procedure from when to when: the one of the field that a version names, as long as both hold. It
 * follows a reorganisation by itself, since nothing is written twice.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create view procedures.ownership as
    select concat_ws('.', procedure_id, agency_id, lower(period)) as id, procedure_id, agency_id,
           lower(period) as valid_from, upper(period) as valid_to
    from (
      select version.procedure_id, agency.id as agency_id,
             unnest(range_agg(daterange(version.valid_from, version.valid_to)
               * daterange(agency.valid_from, agency.valid_to))) as period
      from procedures.procedure_version as version
      join organisations.agency as agency on agency.department = version.owner
        and daterange(agency.valid_from, agency.valid_to) && daterange(version.valid_from, version.valid_to)
      group by version.procedure_id, agency.id) as owned`.execute(db);
}
