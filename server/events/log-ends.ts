import { type QueryExecutorProvider, sql } from 'kysely';

/**
 * Where the log ends for somebody who begins to follow now, as what is not settled is still to come; how far its
 * transactions reach; and where it begins.
 */
export async function logEnds(db: QueryExecutorProvider) {
  const { rows } = await sql<{ settled: string; reached: string; tx: string; id: number }>`
    select pg_snapshot_xmin(pg_current_snapshot()) as settled, pg_snapshot_xmax(pg_current_snapshot()) as reached,
      tx, id from server.event_pruned`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The log does not say how far it reaches');
  const { settled, reached, tx, id } = row;
  return { settled: { tx: settled, id: 0 }, reached, pruned: { tx, id } };
}
