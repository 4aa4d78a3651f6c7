import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../kit/holding.ts';

/** The roles of staff in agencies, held or to be held on the day or later. */
export function rolesOfAgencies(day: string): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select g.id::text as thing, a.name || ': ' || r.code as label, g.agency_id, null::bigint as unit_id
    from server.role_grant as g join server.account as a on a.id = g.account_id
    join server.role as r on r.id = g.role_id
    where g.agency_id is not null and g.ended_at is null and (g.valid_to is null or g.valid_to > ${day}::date)`;
}

/**
 * Each ends with the day, and begins with it at the successor, as it was given and approved. Who would have the same
 * role there twice has it once.
 */
export async function handOverRoles(
  db: Kysely<unknown>,
  handovers: readonly Handover[],
  day: string,
): Promise<void> {
  await sql`
    with moved as (
      select g.*, h."toAgencyId" as successor_id
      from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb)
        as h (thing bigint, "fromAgencyId" bigint, "toAgencyId" bigint)
      join server.role_grant as g on g.id = h.thing and g.agency_id = h."fromAgencyId"
      where g.ended_at is null and (g.valid_to is null or g.valid_to > ${day}::date)
      for update of g),
    ended as (
      update server.role_grant as g set valid_to = ${day}::date
      from moved where g.id = moved.id and moved.valid_from < ${day}::date),
    later as (
      update server.role_grant as g set agency_id = moved.successor_id
      from moved where g.id = moved.id and moved.valid_from >= ${day}::date)
    insert into server.role_grant (account_id, role_id, administrative, agency_id, valid_from, valid_to,
      granted_by, granted_at, approved_by, approved_at)
    select account_id, role_id, administrative, successor_id, ${day}::date, valid_to,
      granted_by, granted_at, approved_by, approved_at
    from moved where valid_from < ${day}::date order by id
    on conflict do nothing`.execute(db);
}
