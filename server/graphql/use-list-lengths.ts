import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import type { Asked } from './asked.ts';
import { seenError } from './fault.ts';
import { refusedLengths } from './refused-lengths.ts';

/**
 * Refuses an operation that asks for a list of an impossible length anywhere, before it begins: no statement is sent
 * for its other fields, and a mutation does nothing.
 */
export function useListLengths(log: Logger): Plugin<Asked> {
  const refused = (args: ExecutionArgs, { requestId }: Asked): readonly GraphQLError[] =>
    refusedLengths(args).map((error) => seenError(error, log, requestId));

  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const errors = refused(args, args.contextValue);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const errors = refused(args, args.contextValue);
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}
