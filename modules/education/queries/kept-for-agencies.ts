import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';

/** The schools that agencies manage. */
export function schools(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, code || ' ' || name as label, agency_id, unit_id from education.school`;
}

export async function handOverSchools(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update education.school as s set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where s.id = h.thing and s.agency_id = h."fromAgencyId"`.execute(db);
}

/** The original registers of diplomas, one an agency and year, with how many entries each has. */
export function diplomaRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || count(*) as label, agency_id, null::bigint as unit_id
    from education.diploma group by agency_id, year`;
}

/** The registers of copies, one an agency and year, with how many entries each has. */
export function copyRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from education.diploma_copy_counter`;
}
