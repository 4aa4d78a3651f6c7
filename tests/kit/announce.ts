import { makeContext } from '../../server/context/make-context.ts';
import type { Context } from '../../server/kit/index.ts';
import type { Running } from '../../server/start/start.ts';
import { alpha } from './library.ts';

/** A context of the running server for nobody in particular, as a job has one. */
export function contextOf({ platform }: Running, requestId = 'request-of-a-test'): Context {
  return makeContext(platform, {
    viewer: null,
    requestId,
    graph: platform.registry.graph(),
    db: platform.database.db,
  });
}

/** Announces that a book was added, in a transaction of its own. */
export async function announce(running: Running, title: string): Promise<void> {
  await contextOf(running).transact((act) => act.publish(alpha.events.bookAdded, { id: 1, title }));
}
