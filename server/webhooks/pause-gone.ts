import { makeContext } from '../context/make-context.ts';
import type { ServerTables } from '../data/tables.ts';
import { platform as contract } from '../platform/contract.ts';
import type { Held } from './held.ts';
import type { Answered } from './post.ts';
import { endDelivery } from './queries/end-delivery.ts';
import { setState } from './queries/own-webhook.ts';
import { stillHeld } from './queries/still-held.ts';
import type { Room } from './room.ts';
import { tellOwner } from './tell-owner.ts';

/** Pauses an endpoint that says that it is no more (410 Gone). What it did not take waits for it. */
export async function pauseGone(
  { platform, lease }: Room,
  held: Held,
  deliveryId: number,
  answered: Answered,
): Promise<void> {
  const graph = platform.registry.graph();
  const asking = { viewer: null, requestId: `webhook-${lease}`, graph, db: platform.database.db };
  await makeContext(platform, asking).transact(async (act) => {
    const tables = act.db.$extendTables<ServerTables>();
    await endDelivery(tables, deliveryId, 'failed', answered);
    // A late word of somebody who has lost the endpoint is no word about it as its owner has left it.
    if (!(await stillHeld(tables, held))) return;
    const { webhook, viewer } = held;
    await setState(act.db, webhook.id, 'gone');
    await act.publish(contract.events.webhookPaused, { webhookId: webhook.id, personId: viewer.personId });
    await tellOwner(act, webhook.id, 'gone');
  });
}
