import { makeContext } from '../context/make-context.ts';
import { platform as contract } from '../platform/contract.ts';
import type { Fact } from './facts.ts';
import type { Held } from './held.ts';
import type { Answered } from './post.ts';
import type { Begun } from './queries/begin-delivery.ts';
import { parkEvent } from './queries/park-event.ts';
import type { Room } from './room.ts';
import { tellOwner } from './tell-owner.ts';

/** Gives an event up after 72 hours, for its owner to see, and lets the endpoint go on with the next. */
export async function park(
  { platform, lease }: Room,
  held: Held,
  fact: Fact,
  delivery: Begun,
  answered: Answered,
): Promise<void> {
  const { webhook, viewer } = held;
  const now = new Date(platform.clock.now().epochMilliseconds);
  const graph = platform.registry.graph();
  const asking = { viewer: null, requestId: `webhook-${lease}`, graph, db: platform.database.db };
  await makeContext(platform, asking).transact(async (act) => {
    if (!(await parkEvent(act.db, held, fact, delivery, answered, now))) return;
    const { id: webhookId } = webhook;
    const about = { webhookId, personId: viewer.personId, eventId: fact.id, eventType: fact.name };
    await act.publish(contract.events.webhookParked, about);
    await tellOwner(act, webhookId, 'parked');
  });
}
