import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The petitions that an agency still has to do with. */
export function openPetitions(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, code || ' ' || kind as label, agency_id, null::bigint as unit_id
    from inspectorate.petition where state <> 'archived'`;
}

/** The books of petitions and of receptions, one an agency and year, with how many entries each has. */
export function petitionBooksOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select 'petitions/' || agency_id || '/' || year as thing, year || ': ' || last as label, agency_id,
      null::bigint as unit_id
    from inspectorate.petition_counter
    union all
    select 'receptions/' || agency_id || '/' || year, year || ': ' || last, agency_id, null
    from inspectorate.reception_counter`;
}
