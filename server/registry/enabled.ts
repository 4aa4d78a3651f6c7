import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';

/** The stored switches; a module without a row is on. */
export async function storedSwitches(db: Kysely<ServerTables>): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.selectFrom('server.moduleState').select(['moduleId', 'enabled']).execute();
  return new Map(rows.map((row) => [row.moduleId, row.enabled]));
}
