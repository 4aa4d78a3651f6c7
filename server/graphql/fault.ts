import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Refusal } from '../kit/errors.ts';
import { KNOWN_FAULTS, knownFault } from './known-fault.ts';
import { wordedRequest } from './worded-request.ts';

/** Makes every error of a result fit to be seen: refusals in words and with a code, faults masked and logged. */
export function seen<R extends ExecutionResult>(result: R, log: Logger, requestId: string): R {
  if (result.errors === undefined) return result;
  return { ...result, errors: result.errors.map((error) => seenError(error, log, requestId)) };
}

const FAULT = 'INTERNAL_SERVER_ERROR';
const FAULTS: ReadonlySet<unknown> = new Set([FAULT, ...KNOWN_FAULTS]);

/** Whether something in the result went wrong on our side. */
export function isFault({ errors = [] }: ExecutionResult): boolean {
  return errors.some(({ extensions }) => FAULTS.has(extensions.code));
}

export function seenError(error: unknown, log: Logger, requestId: string): GraphQLError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const at =
    error instanceof GraphQLError
      ? { nodes: error.nodes ?? null, path: error.path ?? null }
      : { nodes: null, path: null };
  if (cause instanceof Refusal) {
    return new GraphQLError(cause.en, {
      ...at,
      extensions: { ...cause.details, code: cause.name, vi: cause.vi, en: cause.en },
    });
  }
  // Such as a variable of another type. What GraphQL itself refuses carries no code yet.
  if (cause instanceof GraphQLError && isOfDocument(cause, error))
    return cause.extensions.code === undefined ? wordedRequest(cause, 'BAD_USER_INPUT') : cause;
  const known = knownFault(cause);
  if (known !== null) {
    // Nobody reads the answer to what was abandoned, and nothing went wrong.
    if (known.code !== 'Abandoned')
      log.warn({ path: at.path?.join('.') }, `fault in the graph: ${known.code}`);
    return new GraphQLError(known.en, { ...at, extensions: { ...known, requestId } });
  }
  log.error({ err: cause, path: at.path?.join('.') }, 'fault in the graph');
  return new GraphQLError('Something went wrong on our side.', {
    ...at,
    extensions: {
      code: FAULT,
      vi: 'Hệ thống gặp sự cố.',
      en: 'Something went wrong on our side.',
      requestId,
    },
  });
}

/** Whether an error of GraphQL is about what was asked, and not what a scalar says of a value that is to be answered. */
function isOfDocument(cause: GraphQLError, error: unknown): boolean {
  const isOfAnswer = error instanceof GraphQLError && error !== cause && error.path !== undefined;
  return !isOfAnswer || cause.nodes !== undefined || cause.extensions.code !== undefined;
}
