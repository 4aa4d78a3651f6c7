import { type Kysely, sql } from 'kysely';
import { REORGANISED_ON } from './reading/units.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await loadSuccessions(db);
}

/**
 * Loads who took over on 1 July 2025: the new province from the old, in each the agency of the same kind and department;
 * from a district the committees of the communes that its own became. Rows already there are left as they are.
 */
export async function loadSuccessions(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into organisations.succession (from_unit_id, to_unit_id, on_date)
    select f.id, t.id, ${REORGANISED_ON}::date from organisations.unit as f
    join organisations.unit as t on t.level = f.level and t.valid_from = f.valid_to
    where f.level = 'province' and f.valid_to = ${REORGANISED_ON}::date
    on conflict do nothing`.execute(db);
  await sql`
    with became as (
      select from_unit_id, to_unit_id from organisations.succession where on_date = ${REORGANISED_ON}::date
      union
      select commune.parent_id, s.to_unit_id from organisations.succession as s
      join organisations.unit as commune on commune.id = s.from_unit_id
      where s.on_date = ${REORGANISED_ON}::date and commune.parent_id is not null)
    insert into organisations.agency_succession (from_agency_id, to_agency_id, on_date)
    select f.id, t.id, ${REORGANISED_ON}::date
    from organisations.agency as f
    join became on became.from_unit_id = f.unit_id
    join organisations.agency as t on t.unit_id = became.to_unit_id and t.valid_from = ${REORGANISED_ON}::date
    where f.valid_to = ${REORGANISED_ON}::date and t.department is not distinct from f.department
      and (t.kind = f.kind or f.kind = 'district-committee' and t.kind = 'commune-committee')
    on conflict do nothing`.execute(db);
}
