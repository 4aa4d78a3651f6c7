import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { DossierAct } from '../acts/model.ts';
import { ACTS } from '../acts/possible.ts';
import { DossierState } from '../model.ts';
import { keepDrafts, lockForeseen } from '../queries/apology-drafts.ts';
import type { Near } from '../queries/is-near.ts';
import { dayAt } from './day-at.ts';

const EXTENDABLE = Object.values(DossierState).filter(
  (state) => ACTS[DossierAct.EXTEND_DEADLINE][state] !== undefined,
);

/**
 * Drafts apologies where a delay is foreseen, at most so many; answers with how many. The new day is so many working
 * days after the deadline; the reason is the officer's to give, who sends it by `extendDeadline`.
 */
export async function draftApologies(
  act: Act,
  wanted: {
    readonly now: Date;
    readonly near: readonly Near[];
    readonly days: number;
    readonly most: number;
  },
): Promise<number> {
  const { now: at, days, ...which } = wanted;
  const foreseen = await lockForeseen(act.db, { ...which, now: at, states: EXTENDABLE });
  const drafts = await Promise.all(
    foreseen.map(async ({ id: dossierId, agencyId, dueAt }) => {
      const limit = { agencyId, receivedAt: dueAt, amount: days, unit: 'working-day' } as const;
      const end = await act.load(organisations.loaders.limitEnd, limit);
      return end === null ? [] : [{ dossierId, dueAt, at, day: dayAt(end) }];
    }),
  );
  await keepDrafts(act.db, drafts.flat());
  return foreseen.length;
}
