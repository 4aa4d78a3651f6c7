import { type QueryExecutorProvider, sql } from 'kysely';
import { prepared } from '../kit/prepared.ts';
import { foundUnder } from './found-under.ts';
import { type Earlier, type Key, lookUnder } from './look-under.ts';

/** What was answered under the key by now; waits for nobody. */
export async function answeredUnder(
  db: QueryExecutorProvider,
  accountId: number,
  key: string,
): Promise<Earlier | null> {
  const [found] = await look(db, { accountId, key });
  return foundUnder(found);
}

const look = prepared((_, key: Key) => lookUnder(sql`true`, key));
