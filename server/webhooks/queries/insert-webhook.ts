import type { Insertable, Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

export async function insertWebhook(
  db: Kysely<unknown>,
  webhook: Insertable<ServerTables['server.webhook']>,
): Promise<number> {
  const { id } = await db
    .$extendTables<ServerTables>()
    .insertInto('server.webhook')
    .values(webhook)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
