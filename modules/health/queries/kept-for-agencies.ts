import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';

/** The licences that agencies supervise, but for those that have ended by the day. */
export function licences(day: string): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select licence.id::text as thing, licence.number || ' ' || licence.name as label, licence.agency_id,
      facility.unit_id
    from health.licence as licence left join health.facility as facility on facility.id = licence.facility_id
    where not isempty(licence.validity) and coalesce(upper(licence.validity) > ${day}::date, true)`;
}

export async function handOverLicences(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update health.licence as l set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where l.id = h.thing and l.agency_id = h."fromAgencyId"`.execute(db);
}

/** The registers of licences, one an agency, kind and year, with how many entries each has. */
export function licenceRegisters(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select concat_ws('/', agency_id, kind, year) as thing, kind || ' ' || year || ': ' || last as label, agency_id,
      null::bigint as unit_id
    from health.licence_counter`;
}
