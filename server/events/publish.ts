import type { Kysely } from 'kysely';
import { inserting } from '../data/inserted.ts';
import { enqueueInto } from '../jobs/outbox.ts';
import type { Module } from '../kit/module.ts';
import { heardBy } from './heard-by.ts';
import { type LoggedEvent, loggedEvents } from './logged-event.ts';

export const EVENTS_GREW = 'motcua_events';

const insertEvents = inserting(loggedEvents);

/** Writes a fact into the log, and a job for each module that listens, where no act tells it. */
export async function publishInto(
  db: Kysely<unknown>,
  installed: readonly Module[],
  fact: LoggedEvent & { readonly requestId: string },
): Promise<void> {
  await insertEvents(db, [fact]);
  await enqueueInto(db, heardBy(installed, fact.name, [fact.payload], fact.requestId));
}
