import type { Act } from '../../kit/context.ts';
import type { PublicKey } from '../public-key.ts';
import { publicKey } from '../public-key.ts';
import { insertKey, keysOf } from '../queries/client-key.ts';
import { ClientKeyKnown, TooManyClientKeys } from '../refusals.ts';
import { keptClient } from './kept-client.ts';

/** The old one and the new one: so a client changes its key without a pause. */
const MOST_KEYS = 2;

/** Adds a key to a client. @throws PrivateKeyGiven, ClientKeyKnown, TooManyClientKeys */
export async function addClientKey(act: Act, clientId: number, pasted: string): Promise<number> {
  const { viewer } = await keptClient(act, clientId);
  await addKey(act, clientId, await publicKey(pasted), viewer.accountId);
  return clientId;
}

/** The same of a client that is locked. */
export async function addKey(act: Act, clientId: number, key: PublicKey, by: number): Promise<void> {
  const at = new Date(act.clock.now().epochMilliseconds);
  const keys = await keysOf(act.db, clientId);
  if (keys.some(({ kid, thumbprint }) => kid === key.kid || thumbprint === key.thumbprint))
    throw new ClientKeyKnown();
  if (keys.filter(({ validTo }) => validTo === null || validTo > at).length >= MOST_KEYS)
    throw new TooManyClientKeys(MOST_KEYS);
  await insertKey(act.db, clientId, key, { at, by });
}
