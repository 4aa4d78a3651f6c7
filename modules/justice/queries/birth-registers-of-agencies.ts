import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The registers of births, one an agency and year, with how many entries each has. */
export function birthRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from justice.birth_counter`;
}
