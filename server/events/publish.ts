import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { enqueueInto } from '../jobs/outbox.ts';
import type { Module } from '../kit/module.ts';
import type { Concerns } from './concerns.ts';

export const EVENTS_GREW = 'motcua_events';

/**
 * Writes a fact into the log and a job for each module that listens. A module that is switched off gets its job
 * too: it waits in the paused queue, and nothing is lost.
 */
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
  const payload = JSON.stringify(fact.payload);
  await db
    .$extendTables<ServerTables>()
    .insertInto('server.event')
    .values({ name: fact.name, payload, ...fact.concerns, at: new Date(fact.at.epochMilliseconds) })
    .execute();
  const listening = installed.filter((module) =>
    module.listens.some(({ event }) => event.name === fact.name),
  );
  await enqueueInto(
    db,
    listening.map(({ contract }) => ({
      queue: `${contract.id}.listeners`,
      work: fact.name,
      payload: fact.payload,
      attempts: 20,
      requestId: fact.requestId,
    })),
  );
}
