import { makeContext } from '../context/make-context.ts';
import { platform as contract } from '../platform/contract.ts';
import type { Held } from './held.ts';
import type { Answered } from './post.ts';
import { endDelivery } from './queries/end-delivery.ts';
import { setState } from './queries/own-webhook.ts';
import type { Room } from './room.ts';
import { tellOwner } from './tell-owner.ts';

/** Pauses an endpoint that says that it is no more (410 Gone). What it did not take waits for it. */
export async function pauseGone(
  { platform, lease }: Room,
  { webhook, viewer }: Held,
  deliveryId: number,
  answered: Answered,
): Promise<void> {
  const graph = platform.registry.graph();
  const asking = { viewer: null, requestId: `webhook-${lease}`, graph, db: platform.database.db };
  await makeContext(platform, asking).transact(async (act) => {
    await endDelivery(act.db.$extendTables(), deliveryId, 'failed', answered);
    await setState(act.db, webhook.id, 'gone');
    await act.publish(contract.events.webhookPaused, { webhookId: webhook.id, personId: viewer.personId });
    await tellOwner(act, webhook.id, 'gone');
  });
}
