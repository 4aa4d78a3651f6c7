import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { Refusal } from '../kit/errors.ts';
import type { CountedAs } from './counted-as.ts';
import type { Limiters } from './limiters.ts';
import { refused } from './refused.ts';

/** So many bytes weigh as one more operation; no operation that is asked all day has as many. */
const ONE_MORE = 64 * 1024;
/** A body that does not say how long it is weighs as one of this length. */
const UNSAID = 10 * ONE_MORE;

/** Whether reading the body of an operation is work of its own. */
export function isLong({ method, headers }: IncomingMessage): boolean {
  const length = headers['content-length'];
  return method === 'POST' && (length === undefined || Number(length) > ONE_MORE);
}

/** Why a long body is not read; null where it is. What it weighs is taken from whoever sends it. */
export async function refusalOfLong(
  request: IncomingMessage,
  address: string,
  countedAs: CountedAs,
  limiters: Limiters,
): Promise<GraphQLError | null> {
  const length = Number(request.headers['content-length'] ?? UNSAID);
  try {
    await limiters.take(countedAs(request) ?? null, address, Math.floor(length / ONE_MORE));
    return null;
  } catch (fault) {
    if (fault instanceof Refusal) return refused(fault);
    throw fault;
  }
}
