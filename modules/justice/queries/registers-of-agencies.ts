import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';

/** The civil status registers, one an agency that registered, kind and year, with how many entries each has. */
export function keptRegisters(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select concat_ws('/', agency_id, kind, year) as thing, concat(kind, ' ', year, ': ', count(*)) as label,
      keeper_id as agency_id, null::bigint as unit_id
    from justice.entry group by keeper_id, entry.agency_id, kind, year`;
}

export async function handOverRegisters(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update justice.entry as e set keeper_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing text, "fromAgencyId" bigint, "toAgencyId" bigint)
    where e.keeper_id = h."fromAgencyId" and e.agency_id = split_part(h.thing, '/', 1)::bigint
      and e.kind = split_part(h.thing, '/', 2) and e.year = split_part(h.thing, '/', 3)::integer`.execute(db);
}
