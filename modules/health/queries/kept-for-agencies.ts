import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

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

/** The registers of licences, one an agency, kind and year, with how many entries each has. */
export function licenceRegisters(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select concat_ws('/', agency_id, kind, year) as thing, kind || ' ' || year || ': ' || last as label, agency_id,
      null::bigint as unit_id
    from health.licence_counter`;
}
