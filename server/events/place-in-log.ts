import type { QueryExecutorProvider } from 'kysely';
import { CursorExpired } from './cursor-expired.ts';
import { logEnds } from './log-ends.ts';
import { comparePositions, notOfThisLog, type Position, readPosition, writePosition } from './position.ts';

/**
 * The place of a cursor, or with null the end of the log. One from the future is another database's: waiting there
 * would hear nothing. @throws InvalidInput, CursorExpired
 */
export async function placeInLog(db: QueryExecutorProvider, cursor: string | null): Promise<Position> {
  const asked = cursor === null ? null : readPosition(cursor);
  const { settled, reached, pruned } = await logEnds(db);
  if (asked === null) return settled;
  if (comparePositions(asked, { tx: reached, id: 0 }) > 0) throw notOfThisLog();
  if (comparePositions(asked, pruned) < 0) throw new CursorExpired(writePosition(pruned));
  return asked;
}
