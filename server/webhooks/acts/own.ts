import type { Context } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import type { Claimed } from '../queries/claim-webhooks.ts';
import { findOwn } from '../queries/own-webhook.ts';
import { WebhookNotFound } from '../refusals.ts';

/** A webhook of the viewer. @throws WebhookNotFound */
export async function own({ viewer, db }: Pick<Context, 'viewer' | 'db'>, id: number): Promise<Claimed> {
  if (viewer === null) throw new NotSignedIn();
  const found = await findOwn(db, viewer.accountId, id);
  if (found === undefined) throw new WebhookNotFound();
  return found;
}
