import { type RawBuilder, sql } from 'kysely';
import { ZONE } from '../kit/day.ts';
import type { SessionRow } from './session-row.ts';

const zone = sql.lit(ZONE);

/** An account with what it may at a moment, as `sessionLookup` has it, but without a session. */
export function accountLookup(accountId: number, now: Date): RawBuilder<SessionRow> {
  return sql<SessionRow>`
    select a.id, a.person_id, a.name, a.rights_version, g.permission, g.agency_id, 0 as assurance,
      null as scopes, null as agencies, null as idle_until, null as touch_at, null as acting_for_id,
      null as acting_for_name, (u.until::timestamp at time zone ${zone}) as holds_until, p.code as purpose_code, p.personal as purpose_personal,
      c.operations_per_second, c.sockets
    from (select (${now}::timestamptz at time zone ${zone})::date as day) as asked
    join server.account as a on a.id = ${accountId} and a.suspended_at is null
    left join server.client as c on c.account_id = a.id
    left join server.purpose as p on p.id = c.purpose_id
    cross join lateral server.rights_until(a.id, asked.day) as u
    left join lateral server.rights_on(a.id, asked.day) as g on true
    order by g.permission, g.agency_id`;
}
