import { placeInLog } from '../../events/place-in-log.ts';
import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import type { Sealer } from '../../sealer.ts';
import type { Wanted } from '../facts.ts';
import { insertWebhook } from '../queries/insert-webhook.ts';
import { hasRoom } from '../queries/own-webhook.ts';
import { TooManyWebhooks } from '../refusals.ts';
import { sealedFor } from '../secrets-of.ts';

const MOST = 20;

/** Makes an endpoint of the viewer that begins at a place in the log, or now. @throws TooManyWebhooks, InvalidInput */
export async function createWebhook(
  act: Act,
  sealer: Sealer,
  asked: Wanted & {
    readonly url: string;
    readonly contact: string | null;
    readonly from: string | null;
    readonly secret: string;
  },
): Promise<number> {
  const { viewer, db, clock } = act;
  if (viewer === null) throw new NotSignedIn();
  const { accountId } = viewer;
  if (!(await hasRoom(db, accountId, MOST))) throw new TooManyWebhooks(MOST);
  const { url, contact, types, agencies, procedures } = asked;
  const position = await placeInLog(db, asked.from);
  return insertWebhook(db, {
    accountId,
    url,
    contact,
    types,
    agencies,
    procedures,
    secret: await sealer.seal(asked.secret, sealedFor(accountId, url)),
    tx: position.tx,
    eventId: position.id,
    createdAt: new Date(clock.now().epochMilliseconds),
  });
}
