import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The working hours that agencies set for themselves. */
export function workingHoursOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, morning_from || '-' || morning_to || ', ' || afternoon_from || '-' || afternoon_to as label,
      agency_id, null::bigint as unit_id
    from organisations.agency_working_hours where agency_id is not null`;
}
