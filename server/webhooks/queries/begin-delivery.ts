import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Fact } from '../facts.ts';
import type { Held } from '../held.ts';

export interface Begun {
  readonly id: number;
  readonly attempt: number;
  readonly firstAt: Date;
}

/**
 * Notes that an event is about to be sent. The note is written only while the endpoint is ours, as its owner left it,
 * and its owner's rights are those with which the event was read; null where not.
 */
export async function beginDelivery(
  db: Kysely<ServerTables>,
  { webhook, lease, rightsVersion }: Held,
  fact: Fact,
  now: Date,
): Promise<Begun | null> {
  const { rows } = await sql<Begun>`
    with allowed as (
      update server.webhook as w set trying = ${fact.id},
        attempts = case when w.trying = ${fact.id} then w.attempts else 0 end + 1,
        first_at = case when w.trying = ${fact.id} then w.first_at else ${now} end
      from server.account as a
      where ${isStill({ webhook, lease, rightsVersion })}
      returning w.id, w.attempts, w.first_at)
    insert into server.webhook_delivery (webhook_id, event_id, tx, event, attempt, state, at)
    select id, ${fact.id}, ${fact.tx}::xid8, ${fact.name}, attempts, 'sending', ${now} from allowed
    returning id, attempt, (select first_at from allowed) as first_at`.execute(db);
  return rows[0] ?? null;
}

/** The same for one that somebody wants sent again. */
export async function beginAgain(
  db: Kysely<ServerTables>,
  held: Held,
  deliveryId: number,
  now: Date,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update server.webhook_delivery as d set state = 'sending', at = ${now}
    from server.webhook as w, server.account as a
    where d.id = ${deliveryId} and d.webhook_id = w.id and d.state = 'waiting' and ${isStill(held)}`.execute(
    db,
  );
  return numAffectedRows === 1n;
}

function isStill({ webhook, lease, rightsVersion }: Omit<Held, 'viewer'>) {
  return sql<boolean>`w.id = ${webhook.id} and w.lease = ${lease} and w.lease_until > clock_timestamp()
    and w.revision = ${webhook.revision} and w.state = 'active'
    and a.id = w.account_id and a.suspended_at is null and a.rights_version = ${rightsVersion}`;
}
