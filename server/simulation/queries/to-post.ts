import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** The webhook to which a run is posted; nothing where it has been, or either has gone. */
export function webhookToPost(db: Kysely<unknown>, simulationId: number) {
  return tables(db)
    .selectFrom('server.simulation as s')
    .innerJoin('server.webhook as w', 'w.id', 's.webhookId')
    .innerJoin('server.account as a', 'a.id', 's.accountId')
    .selectAll('w')
    .where('s.id', '=', simulationId)
    .where('s.sentAt', 'is', null)
    .where('a.suspendedAt', 'is', null)
    .executeTakeFirst();
}

export async function notePosted(db: Kysely<unknown>, simulationId: number, sentAt: Date): Promise<void> {
  await tables(db)
    .updateTable('server.simulation')
    .set({ sentAt })
    .where('id', '=', simulationId)
    .where('sentAt', 'is', null)
    .execute();
}
