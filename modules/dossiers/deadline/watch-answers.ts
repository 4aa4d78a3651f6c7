import type { Context } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind } from '../history/model.ts';
import { warnOfUnanswered } from '../queries/deadline-warnings.ts';
import { findUnwarned } from '../queries/unanswered.ts';
import { recordWarned } from './record-warned.ts';

/** So many are looked at by one statement: to find where it left off costs it as much as to go on. */
const LOOKED_AT = 5_000;

/** Warns desks of what was handed in online and is to be answered soon, so many at once: of each once a time that it waits. */
export async function watchAnswers(ctx: Context, now: Date, most: number): Promise<void> {
  const { answerWithin, warnUnansweredAfter } = await ctx.settings(dossiers);
  const { limitEnd } = organisations.loaders;
  for (let after: number | undefined = 0; after !== undefined; ) {
    const waiting = await findUnwarned(ctx.db, { after, most: LOOKED_AT });
    after = waiting.length < LOOKED_AT ? undefined : waiting.at(-1)?.id;
    const found = await Promise.all(
      waiting.map(async ({ id, deskId: agencyId, since: receivedAt }) => {
        const limit = { agencyId, receivedAt, unit: 'working-hour' } as const;
        const near = await ctx.load(limitEnd, { ...limit, amount: warnUnansweredAfter });
        const by = await ctx.load(limitEnd, { ...limit, amount: answerWithin });
        return near === null || by === null || near >= now ? [] : [{ id, by }];
      }),
    );
    const all = found.flat();
    for (let at = 0; at < all.length; at += most) {
      const due = all.slice(at, at + most);
      await ctx.transact(async (act) =>
        recordWarned(act, await warnOfUnanswered(act.db, { now, due }), DossierEventKind.ANSWER_DUE),
      );
    }
  }
}
