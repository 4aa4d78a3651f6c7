import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The registers of Justice, one an agency, kind and year, with how many entries each has. */
export function registersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select concat_ws('/', agency_id, kind, year) as thing, concat(kind, ' ', year, ': ', last) as label, agency_id,
      null::bigint as unit_id
    from justice.register_counter`;
}
