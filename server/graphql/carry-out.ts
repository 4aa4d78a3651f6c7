import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { Delivery } from '../events/delivery.ts';
import type { Rendered } from '../events/group.ts';
import { executeOnce } from './execute-once.ts';
import { isFault, seen, seenError } from './fault.ts';
import { withoutHttp } from './without-http.ts';

/** Carries a subscription's document out for one delivery, and writes the result as it goes over the wire. */
export async function carryOut(
  args: ExecutionArgs,
  delivery: Delivery,
  log: Logger,
  requestId: string,
): Promise<Rendered> {
  try {
    const result: ExecutionResult = seen(
      await executeOnce({ ...args, rootValue: { ...delivery } }),
      log,
      requestId,
    );
    if (isFault(result)) return { fault: { errors: result.errors ?? [] } };
    const { data, errors } = result;
    return { text: JSON.stringify(errors === undefined ? { data } : { data, errors: withoutHttp(errors) }) };
  } catch (fault) {
    return { fault: { errors: [seenError(fault, log, requestId)] } };
  }
}
