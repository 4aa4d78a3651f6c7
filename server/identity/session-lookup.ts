import { type RawBuilder, sql } from 'kysely';
import { ZONE } from '../kit/day.ts';
import type { SessionRow } from './session-row.ts';

/** The end of idleness is moved on at most so often: reading does not become writing. */
const TOUCH = sql`interval '1 minute'`;

/** A session that holds, with its account and what it may: a row for each right, in one order. Its parameters: the hash and the moment. */
export function sessionLookup(): RawBuilder<SessionRow> {
  return sql<SessionRow>`
    select a.id, a.person_id, a.name, a.rights_version, g.permission, g.agency_id,
      s.assurance, s.scopes, to_json(s.agencies) as agencies, s.idle_until,
      s.idle_until - greatest(s.idle_for - ${TOUCH}, s.idle_for / 2) as touch_at,
      f.id as acting_for_id, f.name as acting_for_name,
      (server.rights_until(a.id, asked.day)::timestamp at time zone ${sql.lit(ZONE)}) as holds_until,
      p.code as purpose_code, p.personal as purpose_personal, c.operations_per_second, c.sockets
    from (select token_hash, now, (now at time zone ${sql.lit(ZONE)})::date as day
      from (select ${Buffer.alloc(32)}::bytea as token_hash, ${new Date(0)}::timestamptz as now) as given) as asked
    join server.session as s on s.token_hash = asked.token_hash and s.expires_at > asked.now
    join server.account as a on a.id = s.account_id and a.suspended_at is null
    left join server.account as f on f.id = s.acting_for
    left join server.client as c on c.account_id = a.id
    left join server.purpose as p on p.id = c.purpose_id
    left join lateral server.rights_on(a.id, asked.day) as g on true
    order by g.permission, g.agency_id`;
}
