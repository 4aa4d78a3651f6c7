import type { Position } from '../events/position.ts';
import type { Held } from './held.ts';
import { advance } from './queries/end-delivery.ts';
import { insertGap } from './queries/gaps.ts';
import type { Room } from './room.ts';

/** Goes on where the log begins, and notes what was let go of before it was delivered. */
export async function skipGap({ platform }: Room, held: Held, from: Position): Promise<void> {
  const oldest = await platform.events.oldest();
  const now = new Date(platform.clock.now().epochMilliseconds);
  platform.log.warn({ webhook: held.webhook.id }, 'events were pruned before a webhook had them');
  await platform.database.server.transaction().execute(async (trx) => {
    await insertGap(trx, held.webhook.id, from, oldest, now);
    await advance(trx, held, oldest);
  });
}
