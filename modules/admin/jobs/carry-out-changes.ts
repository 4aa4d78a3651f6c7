import type { BodyOf, Context } from '../../../server/kit/index.ts';
import { beginScheduled } from '../acts/begin-scheduled.ts';
import { endDrain } from '../acts/end-drain.ts';
import type { admin } from '../contract.ts';
import { drainingChanges, dueChanges } from '../queries/module-changes.ts';

/** Brings each change on in a transaction of its own; one that fails holds none of the others up. */
export const carryOutChanges: BodyOf<typeof admin.jobs.carryOutChanges> = async (_, ctx) => {
  const now = new Date(ctx.clock.now().epochMilliseconds);
  const faults = [
    ...(await each(ctx, await dueChanges(ctx.db, now), beginScheduled)),
    ...(await each(ctx, await drainingChanges(ctx.db), endDrain)),
  ];
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} changes of modules failed`);
};

async function each(
  ctx: Context,
  ids: readonly number[],
  carryOut: typeof beginScheduled,
): Promise<readonly unknown[]> {
  const faults: unknown[] = [];
  for (const id of ids) {
    try {
      await carryOut(ctx, id);
    } catch (fault) {
      faults.push(fault);
    }
  }
  return faults;
}
