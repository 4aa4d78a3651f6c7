import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../../server/kit/index.ts';

/** The petitions that an agency still has to do with. */
export function openPetitions(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select id::text as thing, code || ' ' || kind as label, agency_id, null::bigint as unit_id
    from inspectorate.petition where state <> 'archived'`;
}

export async function handOverPetitions(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update inspectorate.petition as p set agency_id = h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
    where p.id = h.thing and p.agency_id = h."fromAgencyId"`.execute(db);
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

/** The registers of declarations, one an agency and year, with how many entries each has. */
export function declarationRegistersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from inspectorate.declaration_counter`;
}
