import { isGood } from './deliver.ts';
import { factAt } from './fact-at.ts';
import type { Held } from './held.ts';
import { messageOf } from './message-of.ts';
import type { Answered } from './post.ts';
import { beginAgain } from './queries/begin-delivery.ts';
import { endDelivery } from './queries/end-delivery.ts';
import { endAgain, waitingDeliveries } from './queries/waiting-deliveries.ts';
import type { Room } from './room.ts';

const HIDDEN: Answered = { status: null, error: 'NOT_VISIBLE', retryAfter: null, latency: 0 };

/** Sends again what the owner asked for: once each, whatever is answered. It moves no place in the log. */
export async function sendWaiting(
  { platform, post }: Room,
  held: Held,
  secrets: readonly string[],
  cut: AbortSignal,
  believedUntil: number,
): Promise<void> {
  const db = platform.database.server;
  for (const { id, tx, eventId } of await waitingDeliveries(db, held.webhook.id)) {
    // The rest comes with the next turn, and with the rights of then.
    if (performance.now() > believedUntil) return;
    if (!(await beginAgain(db, held, id, new Date(platform.clock.now().epochMilliseconds)))) return;
    const fact = await factAt(platform, held.viewer, { tx, id: eventId });
    if (fact === null) {
      await endDelivery(db, id, 'failed', HIDDEN);
      continue;
    }
    const answered = await post.send(
      messageOf(fact, { url: held.webhook.url, secrets }, platform.clock.now()),
      cut,
    );
    platform.metrics.webhooks.inc({ outcome: isGood(answered) ? 'sent' : 'failed' });
    if (isGood(answered)) await endAgain(db, id, answered);
    else await endDelivery(db, id, cut.aborted ? 'unanswered' : 'failed', answered);
  }
}
