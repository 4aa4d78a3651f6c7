import type { Act, BodyOf, Context } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { nearUntil } from '../deadline/near-until.ts';
import { recordWarned } from '../deadline/record-warned.ts';
import { DossierEventKind } from '../model.ts';
import { markLate, type Warned, warnOfNear } from '../queries/deadline-warnings.ts';

/** Few enough that nobody waits long for their locks, or for the events behind them. */
const BATCH = 50;

/**
 * Tells of dossiers that are nearly late, and of those that are: of each once a deadline, however often and by however
 * many workers it is done, and wherever the clock has jumped meanwhile.
 */
export const watchDeadlines: BodyOf<typeof dossiers.jobs.watchDeadlines> = async (_payload, ctx) => {
  const now = new Date(ctx.clock.now().epochMilliseconds);
  const { warnBefore } = await ctx.settings(dossiers);
  const near = await nearUntil(ctx, now, warnBefore);
  await inBatches(ctx, DossierEventKind.LATE, ({ db }) => markLate(db, { now, most: BATCH }));
  if (near.length === 0) return;
  await inBatches(ctx, DossierEventKind.DEADLINE_NEAR, ({ db }) =>
    warnOfNear(db, { now, near, most: BATCH }),
  );
};

async function inBatches(
  ctx: Context,
  kind: DossierEventKind,
  warn: (act: Act) => Promise<readonly Warned[]>,
): Promise<void> {
  const batch = () =>
    ctx.transact(async (act) => {
      const warned = await warn(act);
      await recordWarned(act, warned, kind);
      return warned.length;
    });
  while ((await batch()) > 0);
}
