import { type Act, signedIn } from '../../../server/kit/index.ts';
import { insertRerun } from '../queries/insert-rerun.ts';

/** Keeps who has a parked job done again. */
export async function noteRerun(
  act: Act,
  job: { readonly queue: string; readonly job: string },
): Promise<number> {
  const byAccount = signedIn(act.viewer).accountId;
  return insertRerun(act.db, { ...job, byAccount, at: new Date(act.clock.now().epochMilliseconds) });
}
