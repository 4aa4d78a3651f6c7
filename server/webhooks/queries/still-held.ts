import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Held } from '../held.ts';

/** Whether whoever holds an endpoint still does, and its owner has not changed it meanwhile; it is locked then. */
export async function stillHeld(db: Kysely<ServerTables>, { webhook, lease }: Held): Promise<boolean> {
  const still = await db
    .selectFrom('server.webhook')
    .select('id')
    .where('id', '=', webhook.id)
    .where('lease', '=', lease)
    .where('revision', '=', webhook.revision)
    .forUpdate()
    .executeTakeFirst();
  return still !== undefined;
}
