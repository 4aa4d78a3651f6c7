import type { Kysely } from 'kysely';
import type { Module } from '../kit/module.ts';
import type { Concerns } from './concerns.ts';
import { publishAllInto } from './publish-all.ts';

export const EVENTS_GREW = 'motcua_events';

/** Writes a fact into the log, as `publishAllInto` does. */
export async function publishInto(
  db: Kysely<unknown>,
  installed: readonly Module[],
  fact: {
    readonly name: string;
    readonly payload: unknown;
    readonly concerns: Concerns;
    readonly at: Temporal.Instant;
    readonly requestId: string;
  },
): Promise<void> {
  const { name, payload, concerns } = fact;
  await publishAllInto(db, installed, name, [{ payload, concerns }], fact);
}
