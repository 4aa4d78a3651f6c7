import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { ServerProcess } from '../kit/process-desk.ts';

/** A process that gave no sign of life for so long is gone. */
export const LIFE = '15 seconds';

/** The processes that live, the eldest first. */
export function listedProcesses(db: Kysely<ServerTables>): Promise<readonly ServerProcess[]> {
  return db
    .selectFrom('server.process')
    .select(['id', 'role', 'host', 'pid', 'startedAt as since', 'seenAt', 'modules'])
    .where('seenAt', '>=', sql<Date>`clock_timestamp() - ${LIFE}::interval`)
    .orderBy('startedAt')
    .orderBy('id')
    .execute();
}
