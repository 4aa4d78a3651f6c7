import type { Act } from '../kit/context.ts';
import { platform } from '../platform/contract.ts';
import { mayTell } from './queries/may-tell.ts';

/** Has a letter written to whom the owner named, at most one a day for an endpoint. */
export async function tellOwner(act: Act, webhookId: number, because: 'parked' | 'gone'): Promise<void> {
  const at = act.clock.now();
  const now = new Date(at.epochMilliseconds);
  if (!(await mayTell(act.db, webhookId, now, new Date(at.subtract({ hours: 24 }).epochMilliseconds))))
    return;
  const letter = `webhook-${webhookId}-${at.epochMilliseconds}`;
  await act.enqueue(platform.jobs.writeToOwner, { webhookId, because, letter });
}
