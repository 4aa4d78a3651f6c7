import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../kit/holding.ts';

/** What accounts may in agencies without a role: programs above all. */
export function rightsOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select g.account_id || ' ' || g.permission || ' ' || g.agency_id as thing, a.name || ': ' || g.permission as label,
      g.agency_id, null::bigint as unit_id
    from server.account_grant as g join server.account as a on a.id = g.account_id where g.agency_id is not null`;
}

/** The same at the successor. What was handed in at the agency that ended stays within reach. */
export async function handOverRights(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    insert into server.account_grant (account_id, permission, agency_id)
    select g.account_id, g.permission, h."toAgencyId"
    from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
      as h (thing text, "fromAgencyId" bigint, "toAgencyId" bigint)
    join server.account_grant as g on g.agency_id = h."fromAgencyId"
      and g.account_id || ' ' || g.permission || ' ' || g.agency_id = h.thing
    on conflict do nothing`.execute(db);
}
