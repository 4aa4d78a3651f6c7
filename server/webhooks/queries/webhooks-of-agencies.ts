import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Handover, KeptThing } from '../../kit/holding.ts';

/** The webhooks that are told of single agencies, each with each. */
export function webhooksOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select w.id || '/' || agency as thing, a.name || ': ' || w.id as label, agency as agency_id, null::bigint as unit_id
    from server.webhook as w cross join unnest(w.agencies) as agency join server.account as a on a.id = w.account_id`;
}

/** Tells a webhook of the successor, too. */
export async function handOverWebhooks(db: Kysely<unknown>, handovers: readonly Handover[]): Promise<void> {
  await sql`
    update server.webhook as w set revision = w.revision + 1,
      agencies = array(select unnest(w.agencies) union select unnest(h.successors) order by 1)
    from (
      select split_part(thing, '/', 1)::bigint as id, array_agg("toAgencyId") as successors
      from jsonb_to_recordset(${JSON.stringify(handovers)}::jsonb) as h (thing text, "toAgencyId" bigint)
      group by 1) as h
    where w.id = h.id and w.agencies is not null and not w.agencies @> h.successors`.execute(db);
}
