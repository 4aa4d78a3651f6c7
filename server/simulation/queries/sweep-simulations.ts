import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

const BATCH = 100;

/** Forgets runs that began before a moment and were never scored, at most a batch; answers with how many there were. */
export async function sweepSimulations(db: Kysely<ServerTables>, before: Date): Promise<number> {
  const swept = await db
    .deleteFrom('server.simulation')
    .where('id', 'in', (old) =>
      old
        .selectFrom('server.simulation')
        .select('id')
        .where('createdAt', '<', before)
        .where('score', 'is', null)
        .orderBy('id')
        .limit(BATCH),
    )
    .executeTakeFirst();
  return Number(swept.numDeletedRows);
}
