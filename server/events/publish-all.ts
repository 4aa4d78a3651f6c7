import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { enqueueInto } from '../jobs/outbox.ts';
import type { Module } from '../kit/module.ts';
import type { Concerns } from './concerns.ts';

/**
 * Writes facts of one kind into the log, in their order, and a job of each for each module that listens. A module that is
 * switched off gets its jobs too: they wait in the paused queue, and nothing is lost.
 */
export async function publishAllInto(
  db: Kysely<unknown>,
  installed: readonly Module[],
  name: string,
  facts: readonly { readonly payload: unknown; readonly concerns: Concerns }[],
  told: { readonly at: Temporal.Instant; readonly requestId: string },
): Promise<void> {
  if (facts.length === 0) return;
  const at = new Date(told.at.epochMilliseconds);
  await db
    .$extendTables<ServerTables>()
    .insertInto('server.event')
    .values(
      facts.map(({ payload, concerns }) => ({ name, payload: JSON.stringify(payload), ...concerns, at })),
    )
    .execute();
  const listening = installed.filter((module) => module.listens.some(({ event }) => event.name === name));
  await enqueueInto(
    db,
    facts.flatMap(({ payload }) =>
      listening.map(({ contract }) => ({
        queue: `${contract.id}.listeners`,
        work: name,
        payload,
        attempts: 20,
        requestId: told.requestId,
      })),
    ),
  );
}
