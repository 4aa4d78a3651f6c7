import { type Kysely, sql } from 'kysely';
import { notOfThisLog, type Position, readPosition } from '../../events/position.ts';

/** The place of a cursor, or with null the end of the log. @throws InvalidInput */
export async function placeInLog(db: Kysely<unknown>, cursor: string | null): Promise<Position> {
  const asked = cursor === null ? null : readPosition(cursor);
  const { rows } = await sql<{ settled: string; reached: boolean }>`
    select pg_snapshot_xmin(pg_current_snapshot()) as settled,
      ${asked?.tx ?? '0'}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as reached`.execute(db);
  const [row] = rows;
  if (row?.reached !== true) throw notOfThisLog();
  return asked ?? { tx: row.settled, id: 0 };
}
