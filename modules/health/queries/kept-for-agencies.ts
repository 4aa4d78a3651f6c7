import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';
import type { HealthTables } from '../tables.ts';

/** The licences that agencies supervise, but for those that have ended by the day. */
export function licences(day: string): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select licence.id::text as thing, licence.number || ' ' || licence.name as label, licence.agency_id,
      facility.unit_id
    from health.licence as licence left join health.facility as facility on facility.id = licence.facility_id
    where not isempty(licence.validity) and coalesce(upper(licence.validity) > ${day}::date, true)`;
}

/** The certificates of disability that are in force, by their numbers alone. */
export function certificates(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, number as label, agency_id, null::bigint as unit_id
    from health.disability_certificate where replaced_on is null`;
}

/** The conclusions of councils, by their ids alone. */
export function conclusions(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, id::text as label, agency_id, null::bigint as unit_id from health.disability_conclusion`;
}

/** The allowances that are paid, by their ids alone. */
export function allowances(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, id::text as label, agency_id, null::bigint as unit_id
    from health.allowance where ended_on is null`;
}

/** Gives rows of a table to their new agencies. */
export async function handOver(
  db: Kysely<unknown>,
  table: keyof HealthTables,
  handovers: readonly Handover[],
): Promise<void> {
  await sql`
    update ${sql.table(table)} as kept set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where kept.id = h.thing and kept.agency_id = h."fromAgencyId"`.execute(db);
}

/** The registers of licences, one an agency, kind and year, with how many entries each has. */
export function licenceRegisters(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select concat_ws('/', agency_id, kind, year) as thing, kind || ' ' || year || ': ' || last as label, agency_id,
      null::bigint as unit_id
    from health.licence_counter`;
}

/** The registers of certificates of disability, one an agency and year. */
export function certificateRegisters(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from health.disability_certificate_counter`;
}
