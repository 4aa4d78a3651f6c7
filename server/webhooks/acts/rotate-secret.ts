import type { Act } from '../../kit/context.ts';
import type { Sealer } from '../../sealer.ts';
import { setSecret } from '../queries/own-webhook.ts';
import { sealedFor } from '../secrets-of.ts';
import { own } from './own.ts';

/** Gives an endpoint another secret; for a day the former one signs, too. */
export async function rotateSecret(act: Act, sealer: Sealer, id: number, secret: string): Promise<number> {
  const webhook = await own(act, id);
  await setSecret(act.db, id, {
    secret: await sealer.seal(secret, sealedFor(webhook.accountId, webhook.url)),
    formerSecret: webhook.secret,
    formerUntil: new Date(act.clock.now().add({ hours: 24 }).epochMilliseconds),
  });
  return id;
}
