import type { Fact } from './facts.ts';
import type { Held } from './held.ts';
import { messageOf } from './message-of.ts';
import { nextAttempt } from './next-attempt.ts';
import { park } from './park.ts';
import { pauseGone } from './pause-gone.ts';
import type { Answered } from './post.ts';
import { beginDelivery } from './queries/begin-delivery.ts';
import { endDelivery, endFailed, endSent } from './queries/end-delivery.ts';
import type { Room } from './room.ts';

const GONE = 410;

/** Sends an endpoint its next event; answers whether it may have the one behind it. */
export async function deliver(
  room: Room,
  held: Held,
  secrets: readonly string[],
  fact: Fact,
  cut: AbortSignal,
): Promise<boolean> {
  const { platform, post } = room;
  const db = platform.database.server;
  const begun = await beginDelivery(db, held, fact, new Date(platform.clock.now().epochMilliseconds));
  if (begun === null) return false;
  const message = messageOf(fact, { url: held.webhook.url, secrets }, platform.clock.now());
  const answered = await post.send(message, cut);
  platform.metrics.webhooks.inc({ outcome: isGood(answered) ? 'sent' : 'failed' });
  if (isGood(answered)) {
    await endSent(db, held, begun.id, fact, answered);
    return true;
  }
  if (cut.aborted && answered.status === null) {
    await endDelivery(db, begun.id, 'unanswered', { ...answered, error: 'STOPPED' });
    return false;
  }
  if (answered.status === GONE) {
    await pauseGone(room, held, begun.id, answered);
    return false;
  }
  const at = platform.clock.now();
  const first = begun.firstAt.toTemporalInstant();
  const next = nextAttempt({ attempts: begun.attempt, first, at }, answered.retryAfter, Math.random());
  if (next === null) {
    await park(room, held, fact, begun, answered);
    return true;
  }
  await endFailed(db, held, begun.id, answered, new Date(next.epochMilliseconds));
  return false;
}

export function isGood({ status }: Answered): boolean {
  return status !== null && status >= 200 && status < 300;
}
