import { type Act, type Listener, when } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { clocksOf, dueBy } from '../clocks/clocks-of.ts';
import { countedDays } from '../clocks/counted-days.ts';
import { lockRunning, setDues } from '../queries/open-petitions.ts';
import { findSteps } from '../queries/petition-steps.ts';
import { findTimeLimits } from '../queries/time-limits.ts';

const BATCH = 500;

/** When the calendar of an agency changes, or that of all, its petitions are due by what it is now. */
export const moveDueDays: Listener = when(organisations.events.calendarChanged, async ({ agencyId }, act) => {
  for (let last: number | undefined = 0; last !== undefined; ) last = await moveNext(act, agencyId, last);
});

/** Moves those behind an id; answers with the last of them, undefined at the end. */
async function moveNext(act: Act, agencyId: number | null, after: number): Promise<number | undefined> {
  const petitions = await lockRunning(act.db, agencyId, after, BATCH);
  if (petitions.length === 0) return undefined;
  const limits = await findTimeLimits(act.db);
  const ids = petitions.map(({ id }) => id);
  const steps = Map.groupBy(await findSteps(act.db, ids), ({ petitionId }) => petitionId);
  const counted = petitions.flatMap((petition) => {
    const running = dueBy(clocksOf(petition, steps.get(petition.id) ?? [], limits));
    return running === undefined
      ? []
      : [{ id: petition.id, limit: countedDays(petition.agencyId, running.from, running.limit) }];
  });
  const asked = { limits: counted.map(({ limit }) => limit), proposed: null };
  const dues = await act.call(organisations.calls.duesAt, asked);
  await setDues(
    act.db,
    counted.flatMap(({ id }, nth) => {
      const dueAt = dues[nth];
      return dueAt === undefined ? [] : [{ id, dueAt }];
    }),
  );
  return petitions.at(-1)?.id;
}
