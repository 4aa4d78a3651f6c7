import type { ServerTables } from '../data/tables.ts';
import { pruneEvents } from '../events/prune-events.ts';
import type { BodyOf } from '../kit/module.ts';
import { sweepSimulations } from '../simulation/queries/sweep-simulations.ts';
import { sweepDeliveries } from '../webhooks/queries/sweep-deliveries.ts';
import type { platform } from './contract.ts';

/** Batches of each kind in a run: what is left after an outage waits for the next one, and holds no worker up. */
const MOST = 20;

/** Forgets what is older than so many days: events, the log of their deliveries, and runs that nobody finished. */
export function forgetOld(days: number): BodyOf<typeof platform.jobs.forgetOld> {
  return async (_payload, ctx) => {
    const db = ctx.db.$extendTables<ServerTables>();
    const before = new Date(ctx.clock.now().subtract({ hours: 24 * days }).epochMilliseconds);
    for (const forget of [pruneEvents, sweepDeliveries, sweepSimulations])
      for (let batches = 0; batches < MOST && (await forget(db, before)) > 0; batches += 1);
  };
}
