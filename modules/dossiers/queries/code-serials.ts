import { type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';

/** The serials of dossier codes, one series an agency and year. */
export function codeSerialsOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || extract(year from day) as thing, extract(year from day) || ': ' || sum(last) as label,
      agency_id, null::bigint as unit_id
    from dossiers.code_counter group by agency_id, extract(year from day)`;
}
