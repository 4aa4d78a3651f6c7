import type { Act, BodyOf } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { draftApologies } from '../deadline/draft-apologies.ts';
import { nearUntil } from '../deadline/near-until.ts';
import { recordWarned } from '../deadline/record-warned.ts';
import { watchAnswers } from '../deadline/watch-answers.ts';
import { DossierEventKind } from '../history/model.ts';
import { forgetDrafts } from '../queries/apology-drafts.ts';
import { markLate, warnOfNear } from '../queries/deadline-warnings.ts';

/** Few enough that nobody waits long for their locks, or for the events behind them. */
const most = 50;

/**
 * Tells of dossiers that are nearly late, of those that are and of those that wait for an answer, and drafts apologies:
 * for each once a deadline, however often and by however many workers it is done, and wherever the clock has jumped
 * meanwhile.
 */
export const watchDeadlines: BodyOf<typeof dossiers.jobs.watchDeadlines> = async (_payload, ctx) => {
  const now = new Date(ctx.clock.now().epochMilliseconds);
  const { warnBefore, apologiseBefore, apologyDays: days } = await ctx.settings(dossiers);
  const inBatches = async (batch: (act: Act) => Promise<number>): Promise<void> => {
    while ((await ctx.transact(batch)) > 0);
  };
  await inBatches(async (act) =>
    recordWarned(act, await markLate(act.db, { now, most }), DossierEventKind.LATE),
  );
  await watchAnswers(ctx, now, most);
  await forgetDrafts(ctx.db, now);
  const near = await nearUntil(ctx, now, warnBefore);
  if (near.length === 0) return;
  await inBatches(async (act) =>
    recordWarned(act, await warnOfNear(act.db, { now, near, most }), DossierEventKind.DEADLINE_NEAR),
  );
  const foreseeable = await nearUntil(ctx, now, apologiseBefore);
  await inBatches((act) => draftApologies(act, { now, near: foreseeable, days, most }));
};
