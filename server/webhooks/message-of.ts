import { writePosition } from '../events/position.ts';
import type { Fact } from './facts.ts';
import type { Message } from './post.ts';
import { signed } from './signed.ts';

/** An event as it goes out. Its id is that of the event: whoever gets it twice knows. */
export function messageOf(
  fact: Fact,
  to: { readonly url: string; readonly secrets: readonly string[] },
  now: Temporal.Instant,
): Message {
  const id = String(fact.id);
  const body = JSON.stringify({
    id,
    type: fact.name,
    version: fact.version,
    position: writePosition(fact),
    at: fact.at.toISOString(),
    data: fact.data,
  });
  return { url: to.url, headers: signed(to.secrets, id, now, body), body };
}
