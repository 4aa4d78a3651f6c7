import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The schools that agencies manage. */
export function schools(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, code || ' ' || name as label, agency_id, unit_id from education.school`;
}

/** The admission campaigns that agencies still have to publish. */
export function openCampaigns(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, name as label, agency_id, null::bigint as unit_id
    from education.campaign where published_at is null`;
}

/** The original registers of diplomas, one an agency and year, with how many entries each has. */
export function diplomaRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || count(*) as label, agency_id, null::bigint as unit_id
    from education.diploma group by agency_id, year`;
}
