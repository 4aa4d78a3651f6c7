import type { Act } from '../../kit/context.ts';
import { setSuspended } from '../queries/client.ts';
import { administeredClient } from './kept-client.ts';

/** Suspends a client, or resumes it. Its tokens end either way: after a pause it begins anew. */
export async function suspendClient(act: Act, id: number, suspended: boolean): Promise<number> {
  await administeredClient(act, id);
  await setSuspended(act.db, id, suspended ? new Date(act.clock.now().epochMilliseconds) : null);
  return id;
}
