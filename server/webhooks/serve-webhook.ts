import { CursorExpired } from '../events/cursor-expired.ts';
import { deliver } from './deliver.ts';
import { factsAfter } from './facts.ts';
import { lookUpOwner } from './look-up-owner.ts';
import { notePassedOver } from './note-passed-over.ts';
import type { Claimed } from './queries/claim-webhooks.ts';
import { advance } from './queries/end-delivery.ts';
import type { Room, Until } from './room.ts';
import { secretsOf } from './secrets-of.ts';
import { sendWaiting } from './send-waiting.ts';
import { skipGap } from './skip-gap.ts';

const BATCH = 100;
/** After so many milliseconds an endpoint with a long backlog lets another have its turn. */
const TURN = 5_000;
/** So long an owner is believed to be who they were, though each event asks whether their rights are the same. */
const BELIEVED = 1_000;

/**
 * Delivers to an endpoint that this process holds, one event after the other, until it has all or one fails. Answers
 * `barred` where its owner may have none at this moment: then nothing is passed over.
 */
export async function serveWebhook(
  room: Room,
  webhook: Claimed,
  { leave, cut }: Until,
): Promise<'served' | 'barred'> {
  const { platform, lease, sealer } = room;
  const db = platform.database.server;
  const secrets = await secretsOf(sealer, webhook, platform.clock.now());
  const over = performance.now() + TURN;
  let position = { tx: webhook.tx, id: webhook.eventId };
  for (let first = true; performance.now() < over && !leave.aborted; first = false) {
    const owner = await lookUpOwner(platform, webhook.accountId);
    if (owner === null) return 'barred';
    const renewAt = performance.now() + BELIEVED;
    const held = { webhook, lease, ...owner };
    if (first) await sendWaiting(room, held, secrets, cut, renewAt);
    if (first && isWaiting(webhook, platform.clock.now())) return 'served';
    const begun = position;
    const graph = platform.registry.graph();
    const stretch = await factsAfter(platform.events, graph, owner.viewer, webhook, position, BATCH).catch(
      ifGone,
    );
    if (stretch === null) {
      await skipGap(room, held, position);
      return 'served';
    }
    for (const fact of stretch.facts) {
      if (!(await deliver(room, held, secrets, fact, cut))) return 'served';
      position = { tx: fact.tx, id: fact.id };
      if (performance.now() > Math.min(renewAt, over) || leave.aborted) break;
    }
    const last = stretch.facts.at(-1);
    if (last !== undefined && (last.tx !== position.tx || last.id !== position.id)) continue;
    await notePassedOver(room, held, begun, stretch.upTo);
    position = stretch.upTo;
    await advance(db, held, position);
    if (!stretch.isFull) return 'served';
  }
  return 'served';
}

function isWaiting({ nextAt }: Claimed, now: Temporal.Instant): boolean {
  return nextAt !== null && nextAt.getTime() > now.epochMilliseconds;
}

function ifGone(error: unknown): null {
  if (error instanceof CursorExpired) return null;
  throw error;
}
