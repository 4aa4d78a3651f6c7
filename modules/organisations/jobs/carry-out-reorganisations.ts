import { type BodyOf, dayOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { openReorganisations } from '../queries/reorganisation.ts';
import { nextStep } from '../reorganisation/next-step.ts';

/**
 * Brings every reorganisation on as far as it goes, one transaction a step: what is killed in between has lost nothing,
 * and what is run again goes on where it was. One that fails holds none of the others up.
 */
export const carryOutReorganisations: BodyOf<typeof organisations.jobs.carryOutReorganisations> = async (
  _,
  ctx,
) => {
  const faults: unknown[] = [];
  for (const id of await openReorganisations(ctx.db, dayOf(ctx.clock.now()))) {
    try {
      while (await ctx.transact((act) => nextStep(act, id)));
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} reorganisations failed`);
};
