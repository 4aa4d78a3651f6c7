import { randomUUID } from 'node:crypto';
import type { Platform } from '../context/platform.ts';
import { createWaker } from '../events/waker.ts';
import type { Sealer } from '../sealer.ts';
import type { Post } from './post.ts';
import { type Claimed, claimWebhooks } from './queries/claim-webhooks.ts';
import { extendLease, releaseWebhook } from './queries/leases.ts';
import { serveWebhook } from './serve-webhook.ts';

/** So many endpoints are delivered to at once: one that is slow takes one place. */
const PLACES = 64;
/** Nobody tells when an endpoint is due again, or was changed by its owner. */
const LONGEST_WAIT = 1_000;
const LONGEST_FAREWELL = 5_000;
/** A fault of ours, such as a key that is not here, is met again in so many milliseconds. */
const AFTER_FAULT = 5_000;
/** An owner who may have no webhooks is looked up again after so many milliseconds. */
const WHILE_BARRED = 2_000;

export interface Dispatch {
  /** The log may have grown. */
  wake(): void;
  close(): Promise<void>;
}

/**
 * Delivers to the endpoints, many at once, each in its order. Processes share them by leases: one that dies loses its
 * own, and another takes over what it held.
 */
export function startDispatch(
  platform: Platform,
  options: { readonly sealer: Sealer; readonly post: Post; readonly leaseMilliseconds: number },
): Dispatch {
  const { database, log, clock } = platform;
  const { sealer, post, leaseMilliseconds: milliseconds } = options;
  const db = database.server;
  const lease = randomUUID();
  const room = { platform, sealer, post, lease };
  const waker = createWaker();
  const leaving = new AbortController();
  const cutting = new AbortController();
  const serving = new Map<number, Promise<void>>();
  let held = new AbortController();
  let heldUntil = performance.now() + milliseconds;

  const serve = async (webhook: Claimed): Promise<void> => {
    const until = { leave: leaving.signal, cut: AbortSignal.any([cutting.signal, held.signal]) };
    let rest = 0;
    try {
      if ((await serveWebhook(room, webhook, until)) === 'barred') rest = WHILE_BARRED;
    } catch (error) {
      log.error({ err: error, webhook: webhook.id }, 'an endpoint could not be served; trying again');
      rest = AFTER_FAULT;
    }
    await releaseWebhook(db, lease, webhook.id, rest).catch(() => undefined);
    serving.delete(webhook.id);
    waker.wake();
  };

  // What is held is held on to while it is; once that fails for too long, another may have taken over.
  const hold = async (): Promise<void> => {
    const asked = performance.now();
    try {
      if (serving.size > 0) await extendLease(db, lease, [...serving.keys()], milliseconds);
      heldUntil = asked + milliseconds;
    } catch (error) {
      log.warn({ err: error }, 'endpoints could not be held on to');
      if (performance.now() < heldUntil - milliseconds / 3) return;
      held.abort();
      held = new AbortController();
    }
  };
  const holding = setInterval(() => void hold(), milliseconds / 3);

  const run = async (): Promise<void> => {
    while (!leaving.signal.aborted) {
      const sleep = waker.sleep();
      const now = new Date(clock.now().epochMilliseconds);
      const free = PLACES - serving.size;
      const mine = [...serving.keys()];
      const claimed =
        free === 0 ? [] : await claimWebhooks(db, { id: lease, milliseconds }, now, free, mine).catch(failed);
      for (const webhook of claimed) serving.set(webhook.id, serve(webhook));
      if (claimed.length === 0) await sleep(LONGEST_WAIT, leaving.signal);
    }
  };
  const failed = (error: unknown): readonly Claimed[] => {
    log.warn({ err: error }, 'the endpoints could not be read; trying again');
    return [];
  };

  const running = run();
  return {
    wake: waker.wake,
    close: async () => {
      // What is on its way gets a moment to be answered.
      const late = setTimeout(() => cutting.abort(), LONGEST_FAREWELL);
      leaving.abort();
      await running;
      await Promise.all(serving.values());
      clearTimeout(late);
      clearInterval(holding);
    },
  };
}
