import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Position } from '../../events/position.ts';
import type { Held } from '../held.ts';
import type { Answered } from '../post.ts';

type State = 'sent' | 'failed' | 'unanswered';

/** Notes how a delivery ended. */
export async function endDelivery(
  db: Kysely<ServerTables>,
  id: number,
  state: State,
  { status, latency, error }: Answered,
): Promise<void> {
  await db
    .updateTable('server.webhookDelivery')
    .set({ state, responseCode: status, latency, error })
    .where('id', '=', id)
    .execute();
}

/** The same of one that arrived, and goes on behind it. What the owner changed meanwhile stands. */
export async function endSent(
  db: Kysely<ServerTables>,
  held: Held,
  id: number,
  event: Position,
  { status, latency }: Answered,
): Promise<void> {
  await sql`
    with ended as (
      update server.webhook_delivery set state = 'sent', response_code = ${status}, latency = ${latency}
      where id = ${id} returning webhook_id, event_id),
    arrived as (
      delete from server.webhook_parked as p using ended
      where p.webhook_id = ended.webhook_id and p.event_id = ended.event_id)
    ${advanced(held, event)}`.execute(db);
}

/** Goes on behind a place in the log. */
export async function advance(db: Kysely<ServerTables>, held: Held, position: Position): Promise<void> {
  await advanced(held, position).execute(db);
}

function advanced({ webhook, lease }: Held, { tx, id }: Position) {
  return sql`
    update server.webhook set tx = ${tx}::xid8, event_id = ${id}, trying = null, attempts = 0, first_at = null, next_at = null
    where id = ${webhook.id} and lease = ${lease} and revision = ${webhook.revision}`;
}

/** Notes a failure, and when the event is tried again. */
export async function endFailed(
  db: Kysely<ServerTables>,
  { webhook, lease }: Held,
  id: number,
  answered: Answered,
  nextAt: Date | null,
): Promise<void> {
  await endDelivery(db, id, 'failed', answered);
  await db
    .updateTable('server.webhook')
    .set({ nextAt })
    .where('id', '=', webhook.id)
    .where('lease', '=', lease)
    .where('revision', '=', webhook.revision)
    .execute();
}
