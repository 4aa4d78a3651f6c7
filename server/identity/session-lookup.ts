import { type RawBuilder, sql } from 'kysely';
import { ZONE } from '../kit/day.ts';
import { gatheredRead } from '../kit/gathered-read.ts';
import type { Slots } from '../kit/slots.ts';
import type { AccountRow, SessionRow } from './session-row.ts';

/** The end of idleness is moved on at most so often: reading does not become writing. */
const TOUCH = sql`interval '1 minute'`;
const zone = sql.lit(ZONE);

/**
 * A session that holds at a moment, with its account and what it may: a row for each right, in one order. In a session in the place of somebody else, it is what was delegated of what the other may now, as
 * long as the delegation is in force and the other is not suspended; the account's own person stays out of it.
 */
export const lookUpSession = gatheredRead(
  { tokenHash: 'text', now: 'timestamptz' },
  (_, { tokenHash, now }: Slots<{ tokenHash: string; now: Date }>) => sql<SessionRow>`
    select s.id as session_id, a.id, case when d.id is null then a.person_id end as person_id, a.name, a.rights_version,
      g.permission, case when d.agency_id is null then g.agency_id else d.agency_id end as agency_id,
      s.assurance, s.scopes, to_json(s.agencies) as agencies, s.idle_until,
      s.idle_until - greatest(s.idle_for - ${TOUCH}, s.idle_for / 2) as touch_at,
      f.id as acting_for_id, f.name as acting_for_name,
      (least(u.until, d.valid_to)::timestamp at time zone ${zone}) as holds_until,
      p.code as purpose_code, p.personal as purpose_personal, c.operations_per_second, c.sockets,
      c.account_id is not null and c.production_since is null as tries_out
    from (select token_hash, now, (now at time zone ${zone})::date as day
      from (select decode(${tokenHash}, 'hex') as token_hash, ${now}::timestamptz as now) as given) as asked
    join server.session as s on s.token_hash = asked.token_hash and s.expires_at > asked.now
    join server.account as a on a.id = s.account_id and a.suspended_at is null
    left join server.account as f on f.id = s.acting_for
    left join server.delegation as d on d.id = s.delegation_id
    left join server.client as c on c.account_id = a.id
    left join server.purpose as p on p.id = c.purpose_id
    cross join lateral server.rights_until(coalesce(d.from_account, a.id), asked.day) as u
    left join lateral server.rights_on(coalesce(d.from_account, a.id), asked.day) as g on d.id is null or (
      (d.agency_id is null or g.agency_id is null or g.agency_id = d.agency_id)
      and exists (select from server.delegation_permission as dp
        where dp.delegation_id = d.id and dp.permission = g.permission))
    where d.id is null or (
      d.to_account = a.id and d.from_account = s.acting_for and f.suspended_at is null
      and d.ended_at is null and d.valid_from <= asked.day and d.valid_to > asked.day)
    order by g.permission, g.agency_id`,
);

/** An account that is not suspended, with what it may at a moment: a row for each right, in one order. */
export function accountLookup(accountId: number, now: Date): RawBuilder<AccountRow> {
  return sql<AccountRow>`
    select a.id, a.person_id, a.name, a.rights_version, g.permission, g.agency_id,
      (u.until::timestamp at time zone ${zone}) as holds_until, p.code as purpose_code,
      p.personal as purpose_personal, c.operations_per_second, c.sockets,
      c.account_id is not null and c.production_since is null as tries_out
    from (select (${now}::timestamptz at time zone ${zone})::date as day) as asked
    join server.account as a on a.id = ${accountId} and a.suspended_at is null
    left join server.client as c on c.account_id = a.id
    left join server.purpose as p on p.id = c.purpose_id
    cross join lateral server.rights_until(a.id, asked.day) as u
    left join lateral server.rights_on(a.id, asked.day) as g on true
    order by g.permission, g.agency_id`;
}
