import type { Act } from '../../kit/context.ts';
import { updateLimits } from '../queries/client.ts';
import { administeredClient } from './kept-client.ts';

/** Sets how much a client may ask. */
export async function limitClient(
  act: Act,
  id: number,
  limits: { readonly operationsPerSecond: number; readonly sockets: number },
): Promise<number> {
  await administeredClient(act, id);
  await updateLimits(act.db, id, limits);
  return id;
}
