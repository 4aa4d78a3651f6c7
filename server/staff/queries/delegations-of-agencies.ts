import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../kit/holding.ts';

/** Who acts for whom in an agency, on the day or later. */
export function delegationsOfAgencies(day: string): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select d.id::text as thing, f.name || ' → ' || t.name as label, d.agency_id, null::bigint as unit_id
    from server.delegation as d join server.account as f on f.id = d.from_account
    join server.account as t on t.id = d.to_account
    where d.agency_id is not null and d.ended_at is null and d.valid_to > ${day}::date`;
}

/** Each ends with the day, and begins with it at the successor, in the same permissions; later ones begin there. */
export async function handOverDelegations(
  db: Kysely<unknown>,
  handovers: readonly Handover[],
  day: string,
): Promise<void> {
  for (const { thing, fromAgencyId, toAgencyId } of handovers) {
    const open = sql`id = ${thing}::bigint and agency_id = ${fromAgencyId} and ended_at is null
      and valid_to > ${day}::date`;
    await sql`
      with made as (
        insert into server.delegation (from_account, to_account, agency_id, valid_from, valid_to, reason, made_at)
        select from_account, to_account, ${toAgencyId}::bigint, ${day}::date, valid_to, reason, made_at
        from server.delegation where ${open} and valid_from < ${day}::date returning id)
      insert into server.delegation_permission (delegation_id, permission)
      select made.id, p.permission from made
      join server.delegation_permission as p on p.delegation_id = ${thing}::bigint`.execute(db);
    await sql`
      update server.delegation set agency_id = ${toAgencyId} where ${open} and valid_from >= ${day}::date`.execute(
      db,
    );
    await sql`update server.delegation set valid_to = ${day}::date where ${open} and valid_from < ${day}::date`.execute(
      db,
    );
  }
}
