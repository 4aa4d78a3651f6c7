import {
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { InvalidInput } from '../kit/errors.ts';
import { listLength } from '../kit/list-length.ts';
import type { Asked } from './asked.ts';
import { seenError } from './fault.ts';
import { type ListLength, listLengths } from './list-lengths.ts';

/**
 * Refuses an operation that asks for a list of an impossible length anywhere, before it begins: no statement is sent
 * for its other fields, and a mutation does nothing. Where the lengths stand is found once a document.
 */
export function useListLengths(log: Logger): Plugin<Asked> {
  const graphs = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly ListLength[]>>();

  const lengthsOf = ({ schema, document, operationName }: ExecutionArgs): readonly ListLength[] => {
    const operation = getOperationAST(document, operationName);
    if (operation == null) return [];
    const known = graphs.get(schema) ?? new WeakMap<OperationDefinitionNode, readonly ListLength[]>();
    graphs.set(schema, known);
    const lengths = known.get(operation) ?? listLengths(schema, document, operation);
    known.set(operation, lengths);
    return lengths;
  };

  const refused = (args: ExecutionArgs, { requestId }: Asked): readonly GraphQLError[] =>
    lengthsOf(args).flatMap((length) => {
      const refusal = refusalOf(length, args.variableValues ?? {});
      return refusal === null
        ? []
        : [seenError(locatedError(refusal, length.field, length.path), log, requestId)];
    });

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

function refusalOf({ given }: ListLength, variables: Readonly<Record<string, unknown>>): InvalidInput | null {
  const value =
    typeof given === 'number'
      ? given
      : variables[given.variable] === undefined
        ? given.otherwise
        : variables[given.variable];
  // A variable of another type is GraphQL's to refuse.
  if (typeof value !== 'number') return null;
  try {
    listLength(value);
    return null;
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
}
