import { type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../kit/viewer.ts';

/** Whether a row belongs to a webhook of the viewer. */
export function ofOwnWebhook(viewer: Viewer | null, webhookId: RawBuilder<unknown>): RawBuilder<boolean> {
  if (viewer === null) return sql`false`;
  return sql`${webhookId} in (select id from server.webhook where account_id = ${viewer.accountId})`;
}
