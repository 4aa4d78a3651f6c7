import type { BodyOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { dossiers } from '../contract.ts';
import { findUnanswered } from '../queries/unanswered.ts';

export const answerBy: BodyOf<typeof dossiers.loaders.answerBy> = async (dossierIds, ctx) => {
  const { answerWithin: amount } = await ctx.settings(dossiers);
  const waiting = await findUnanswered(ctx.db, dossierIds);
  const ends = await Promise.all(
    waiting.map(async ({ id, deskId: agencyId, since: receivedAt }) => {
      const limit = { agencyId, receivedAt, amount, unit: 'working-hour' } as const;
      return [id, await ctx.load(organisations.loaders.limitEnd, limit)] as const;
    }),
  );
  const byId = new Map(ends);
  return dossierIds.map((id) => byId.get(id) ?? null);
};
