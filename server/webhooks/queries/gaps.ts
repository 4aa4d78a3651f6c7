import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { writePosition } from '../../events/position.ts';

/** What an endpoint missed, the newest first. */
export async function gapsOf(db: Kysely<unknown>, webhookId: number) {
  const rows = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.webhookGap')
    .selectAll()
    .where('webhookId', '=', webhookId)
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ afterTx, afterId, untilTx, untilId, at }) => ({
    after: writePosition({ tx: afterTx, id: afterId }),
    until: writePosition({ tx: untilTx, id: untilId }),
    at,
  }));
}
