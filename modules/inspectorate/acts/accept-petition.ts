import { type Act, dayOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { countedDays } from '../clocks/counted-days.ts';
import { limitFor } from '../clocks/limit-for.ts';
import { PetitionAct } from '../model.ts';
import { findTimeLimits } from '../queries/time-limits.ts';
import { TimeBarred } from '../refusals.ts';
import { type ActedOn, petitionFor } from './petition-for.ts';
import { recordStep } from './record-step.ts';

/**
 * Accepts a petition for settlement (thụ lý). A complaint that came too late is accepted only with what stood in the way
 * of its petitioner. @throws TimeBarred
 */
export async function acceptPetition(act: Act, id: number, obstacle: string | null): Promise<number> {
  const on = await petitionFor(act, PetitionAct.ACCEPT, id);
  const lastDay = obstacle === null ? await lastDayOf(act, on) : null;
  if (lastDay !== null && on.petition.receivedOn > lastDay) throw new TimeBarred(lastDay);
  return recordStep(act, on, { act: PetitionAct.ACCEPT, note: obstacle });
}

/** The last day on which a complaint could be made, from when its petitioner knew; null where there is none. */
async function lastDayOf(act: Act, { petition, steps }: ActedOn): Promise<string | null> {
  const { agencyId, knownOn, instance } = petition;
  const known = steps.at(-1);
  if (knownOn === null || known === undefined) return null;
  // A second complaint is made within a time that follows the first decision.
  const clock = instance === 1 ? 'time-bar' : 'file-second';
  const limit = limitFor(
    await findTimeLimits(act.db),
    clock,
    { ...known, ...petition, instance: 1 },
    petition.receivedOn,
  );
  if (limit === undefined) return null;
  const end = await act.call(organisations.calls.dueAt, countedDays(agencyId, knownOn, limit));
  return dayOf(Temporal.Instant.fromEpochMilliseconds(end.getTime())).toString();
}
