import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { clocksOf, dueBy } from '../clocks/clocks-of.ts';
import { countedDays } from '../clocks/counted-days.ts';
import type { PetitionRow } from '../queries/petition.ts';
import { findTimeLimits } from '../queries/time-limits.ts';

/** When a petition is due by what was done to it and the calendar of its agency; null where nothing runs. */
export async function dueOf(
  act: Act,
  petition: Pick<PetitionRow, 'agencyId' | 'kind' | 'instance' | 'matter' | 'channel'>,
  steps: Parameters<typeof clocksOf>[1],
): Promise<Date | null> {
  const running = dueBy(clocksOf(petition, steps, await findTimeLimits(act.db)));
  if (running === undefined) return null;
  return act.call(organisations.calls.dueAt, countedDays(petition.agencyId, running.from, running.limit));
}
