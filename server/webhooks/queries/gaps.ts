import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { type Position, writePosition } from '../../events/position.ts';

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

/** Notes what an endpoint will not get any more. */
export async function insertGap(
  db: Kysely<ServerTables>,
  webhookId: number,
  after: Position,
  until: Position,
  at: Date,
): Promise<void> {
  await db
    .insertInto('server.webhookGap')
    .values({ webhookId, afterTx: after.tx, afterId: after.id, untilTx: until.tx, untilId: until.id, at })
    .execute();
}
