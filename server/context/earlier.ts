import { type QueryExecutorProvider, sql } from 'kysely';
import { gatheredRead } from '../kit/gathered-read.ts';
import { prepared } from '../kit/prepared.ts';
import { answeredUnder } from './answered-under.ts';
import { foundUnder } from './found-under.ts';
import { type Earlier, type Key, lookUnder } from './look-under.ts';

/**
 * What was answered under the key. The lock makes equal requests wait for each other; unlike a row it takes no
 * number of transaction, so that the order of events stays that of the rows which the act locks.
 */
export async function earlier(
  db: QueryExecutorProvider,
  accountId: number,
  key: string,
): Promise<Earlier | null> {
  const asked = { accountId, key };
  const [first] = await lockAndLook(db, asked);
  if (first?.locked === true) return foundUnder(first);
  await waitForLock(db, asked);
  return answeredUnder(db, accountId, key);
}

const lockOf = ({ accountId, key }: Key) => sql`hashtextextended(${key}, ${accountId})`;

const lockAndLook = gatheredRead({ accountId: 'bigint', key: 'text' }, (_, key: Key) =>
  lookUnder(sql`pg_try_advisory_xact_lock(${lockOf(key)})`, key),
);
const waitForLock = prepared((_, key: Key) => sql`select pg_advisory_xact_lock(${lockOf(key)})`);
