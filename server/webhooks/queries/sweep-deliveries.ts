import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const BATCH = 1_000;

/** Forgets deliveries that ended before a moment, at most a batch of them; answers with how many there were. */
export async function sweepDeliveries(db: Kysely<ServerTables>, before: Date): Promise<number> {
  const swept = await db
    .deleteFrom('server.webhookDelivery')
    .where('id', 'in', (old) =>
      old
        .selectFrom('server.webhookDelivery')
        .select('id')
        .where('at', '<', before)
        .where('state', 'not in', ['waiting', 'sending'])
        .orderBy('at')
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
