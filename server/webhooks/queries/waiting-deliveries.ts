import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Answered } from '../post.ts';

/** What somebody wants sent again to an endpoint, in the order in which they asked. */
export function waitingDeliveries(db: Kysely<ServerTables>, webhookId: number) {
  return db
    .selectFrom('server.webhookDelivery')
    .select(['id', 'tx', 'eventId'])
    .where('webhookId', '=', webhookId)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(100)
    .execute();
}

/** What was sent again and arrived is parked no longer. */
export async function endAgain(
  db: Kysely<ServerTables>,
  id: number,
  { status, latency }: Answered,
): Promise<void> {
  await sql`
    with ended as (
      update server.webhook_delivery set state = 'sent', response_code = ${status}, latency = ${latency}
      where id = ${id} returning webhook_id, event_id)
    delete from server.webhook_parked as p using ended
    where p.webhook_id = ended.webhook_id and p.event_id = ended.event_id`.execute(db);
}
