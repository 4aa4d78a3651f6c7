import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import { gatheredRead } from '../kit/gathered-read.ts';
import { prepared } from '../kit/prepared.ts';
import type { Slots } from '../kit/slots.ts';
import type { KeptAnswer } from './kept-answer.ts';

type Earlier = Pick<KeptAnswer, 'operation' | 'argumentsHash' | 'resultId'>;

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
  if (first?.locked !== true) await waitForLock(db, asked);
  const [found] = first?.locked === true ? [first] : await lookAgain(db, asked);
  if (found?.operation == null || found.argumentsHash === null || found.resultId === null) return null;
  const { operation, argumentsHash, resultId } = found;
  return { operation, argumentsHash, resultId };
}

type Key = Slots<{ readonly accountId: number; readonly key: string }>;
type Looked = { readonly locked: boolean } & { readonly [K in keyof Earlier]: Earlier[K] | null };

const lockOf = ({ accountId, key }: Key) => sql`hashtextextended(${key}, ${accountId})`;

const look = (locked: RawBuilder<unknown>, { accountId, key }: Key) => sql<Looked>`
  select ${locked} as locked, known.operation, known.arguments_hash, known.result_id from (select) as one
  left join server.idempotency as known on known.account_id = ${accountId} and known.key = ${key}`;

const lockAndLook = gatheredRead({ accountId: 'bigint', key: 'text' }, (_, key: Key) =>
  look(sql`pg_try_advisory_xact_lock(${lockOf(key)})`, key),
);
const waitForLock = prepared((_, key: Key) => sql`select pg_advisory_xact_lock(${lockOf(key)})`);
const lookAgain = prepared((_, key: Key) => look(sql`true`, key));
