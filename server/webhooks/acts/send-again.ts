import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { insertAgain } from '../queries/insert-again.ts';
import { DeliveryNotFound, WebhookNotActive } from '../refusals.ts';
import { own } from './own.ts';

/** Has the event of a delivery sent once more, now. @throws DeliveryNotFound, WebhookNotActive */
export async function sendAgain(act: Act, delivery: number): Promise<number> {
  if (act.viewer === null) throw new NotSignedIn();
  const made = await insertAgain(
    act.db,
    act.viewer.accountId,
    delivery,
    new Date(act.clock.now().epochMilliseconds),
  );
  if (made === null) throw new DeliveryNotFound();
  const { state } = await own(act, made.webhookId);
  if (state !== 'active') throw new WebhookNotActive();
  return made.id;
}
