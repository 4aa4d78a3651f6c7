import { type Kysely, sql } from 'kysely';
import { CursorExpired } from '../../events/cursor-expired.ts';
import {
  comparePositions,
  notOfThisLog,
  type Position,
  readPosition,
  writePosition,
} from '../../events/position.ts';

/** The place of a cursor, or with null the end of the log. @throws InvalidInput, CursorExpired */
export async function placeInLog(db: Kysely<unknown>, cursor: string | null): Promise<Position> {
  const asked = cursor === null ? null : readPosition(cursor);
  const { rows } = await sql<{ settled: string; reached: string; tx: string; id: number }>`
    select pg_snapshot_xmin(pg_current_snapshot()) as settled, pg_snapshot_xmax(pg_current_snapshot()) as reached,
      tx, id from server.event_pruned`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('The log does not say how far it reaches');
  if (asked === null) return { tx: row.settled, id: 0 };
  if (comparePositions(asked, { tx: row.reached, id: 0 }) > 0) throw notOfThisLog();
  const pruned = { tx: row.tx, id: row.id };
  if (comparePositions(asked, pruned) < 0) throw new CursorExpired(writePosition(pruned));
  return asked;
}
