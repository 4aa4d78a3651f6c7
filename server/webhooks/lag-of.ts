import type { Context } from '../kit/context.ts';
import type { Claimed } from './queries/claim-webhooks.ts';
import { oldestBehind } from './queries/oldest-behind.ts';

/** For how many seconds the oldest event that an endpoint has not got has been waiting. */
export async function lagOf({ db, clock }: Context, webhook: Claimed): Promise<number> {
  const at = await oldestBehind(db, webhook);
  return at === null ? 0 : Math.max(0, Math.round((clock.now().epochMilliseconds - at.getTime()) / 1_000));
}
