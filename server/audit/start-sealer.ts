import { setTimeout as pause } from 'node:timers/promises';
import type { Platform } from '../context/platform.ts';
import { EVENTS_GREW } from '../events/publish.ts';
import { OUTBOX_GREW } from '../jobs/outbox.ts';
import type { AuditKey } from './audit-key.ts';
import { LARGEST_SEAL, sealEntries } from './seal-entries.ts';
import { signCheckpoint } from './sign-checkpoint.ts';

const EVERY = 1_000;

export interface Sealer {
  close(): Promise<void>;
}

/** Seals the audit log once a second, and signs where it stands every so often. Any number of workers may do so. */
export function startSealer(
  { database, clock, log, registry, notifier }: Platform,
  key: AuditKey,
  interval: number,
): Sealer {
  const closing = new AbortController();

  const seal = async (): Promise<void> => {
    while ((await sealEntries(database.server, clock.now())) === LARGEST_SEAL && !closing.signal.aborted);
    const options = { key, now: clock.now(), interval, installed: registry.installed };
    if (await signCheckpoint(database.db, options)) notifier.wake([EVENTS_GREW, OUTBOX_GREW]);
  };

  const run = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      await seal().catch((err: unknown) =>
        log.error({ err }, 'the audit log could not be sealed; trying again'),
      );
      await pause(EVERY, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  };

  const running = run();
  return {
    close: async () => {
      closing.abort();
      await running;
    },
  };
}
