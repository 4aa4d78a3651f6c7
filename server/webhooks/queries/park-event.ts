import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Fact } from '../facts.ts';
import type { Held } from '../held.ts';
import type { Answered } from '../post.ts';
import type { Begun } from './begin-delivery.ts';
import { advance, endDelivery } from './end-delivery.ts';
import { stillHeld } from './still-held.ts';

/** Parks an event and goes on behind it; false where its owner has changed the endpoint meanwhile. */
export async function parkEvent(
  db: Kysely<unknown>,
  held: Held,
  fact: Fact,
  { id, attempt, firstAt }: Begun,
  answered: Answered,
  now: Date,
): Promise<boolean> {
  const tables = db.$extendTables<ServerTables>();
  await endDelivery(tables, id, 'failed', answered);
  const { webhook } = held;
  if (!(await stillHeld(tables, held))) return false;
  await tables
    .insertInto('server.webhookParked')
    .values({
      webhookId: webhook.id,
      eventId: fact.id,
      event: fact.name,
      attempts: attempt,
      firstAt,
      parkedAt: now,
      deliveryId: id,
    })
    .onConflict((again) =>
      again.columns(['webhookId', 'eventId']).doUpdateSet({
        attempts: sql`excluded.attempts`,
        firstAt: sql`excluded.first_at`,
        parkedAt: sql`excluded.parked_at`,
        deliveryId: sql`excluded.delivery_id`,
      }),
    )
    .execute();
  await advance(tables, held, fact);
  return true;
}
