import { type QueryExecutorProvider, sql } from 'kysely';
import { pollUntil } from './poll-until.ts';

/**
 * Waits until everything in the event log is settled: until then nobody reads, prunes or delivers the newest of it, as
 * transactions that are open in other databases of the PostgreSQL hold it back, too.
 */
export async function settled(db: QueryExecutorProvider): Promise<void> {
  await pollUntil(async () => {
    const { rows } = await sql<{ settled: boolean | null }>`
      select bool_and(tx < pg_snapshot_xmin(pg_current_snapshot())) as settled from server.event`.execute(db);
    return rows[0]?.settled !== false;
  });
}
