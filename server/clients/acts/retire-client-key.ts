import type { Act } from '../../kit/context.ts';
import { endKey, keysOf } from '../queries/client-key.ts';
import { ClientKeyNotFound, LastClientKey } from '../refusals.ts';
import { keptClient } from './kept-client.ts';

/** Retires a key: nothing that it signs counts from now on. Only an administrator takes the last one. */
export async function retireClientKey(act: Act, clientId: number, kid: string): Promise<number> {
  const { itself } = await keptClient(act, clientId);
  const at = new Date(act.clock.now().epochMilliseconds);
  const valid = (await keysOf(act.db, clientId)).filter(({ validTo }) => validTo === null || validTo > at);
  const retired = valid.find((key) => key.kid === kid);
  if (retired === undefined) throw new ClientKeyNotFound();
  if (itself && valid.length === 1) throw new LastClientKey();
  await endKey(act.db, retired.id, at);
  return clientId;
}
