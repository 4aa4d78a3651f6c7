import { type Context, dayOf, type Words } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';

/** Id of the commune that bears a code when a campaign opens; null where there is none. */
export async function communeOf(
  ctx: Pick<Context, 'call'>,
  code: string,
  { opensAt }: { readonly opensAt: Date },
): Promise<number | null> {
  const day = dayOf(opensAt.toTemporalInstant()).toString();
  return (await ctx.call(organisations.calls.communeOn, { code, day }))?.unitId ?? null;
}

export const NO_COMMUNE: Words = {
  vi: 'Không có xã, phường mang mã này khi đợt tuyển sinh bắt đầu.',
  en: 'There is no commune with this code when the campaign opens.',
};
