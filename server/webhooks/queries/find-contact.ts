import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** Whom to write to about a webhook: whom its owner named for it, or the contact of the program. */
export async function findContact(
  db: Kysely<unknown>,
  webhookId: number,
): Promise<{ readonly url: string; readonly contact: string } | null> {
  const row = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.webhook as w')
    .leftJoin('server.client as c', 'c.accountId', 'w.accountId')
    .select((of) => ['w.url', of.fn.coalesce('w.contact', 'c.contact').as('contact')])
    .where('w.id', '=', webhookId)
    .executeTakeFirst();
  if (row === undefined || row.contact === null) return null;
  return { url: row.url, contact: row.contact };
}
