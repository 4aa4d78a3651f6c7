import {
  type ExecutionArgs,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  locatedError,
  type OperationDefinitionNode,
} from 'graphql';
import { InvalidInput } from '../kit/errors.ts';
import { listLength } from '../kit/list-length.ts';
import { type ListLength, listLengths } from './list-lengths.ts';

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, readonly ListLength[]>>();

/** A refusal for each impossible length that an operation asks for anywhere. Where they stand is found once a document. */
export function refusedLengths(args: ExecutionArgs): readonly GraphQLError[] {
  return lengthsOf(args).flatMap((length) => {
    const refusal = refusalOf(length, args.variableValues ?? {});
    return refusal === null ? [] : [locatedError(refusal, length.field, length.path)];
  });
}

function lengthsOf({ schema, document, operationName }: ExecutionArgs): readonly ListLength[] {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return [];
  const operations = known.get(schema) ?? new WeakMap<OperationDefinitionNode, readonly ListLength[]>();
  known.set(schema, operations);
  const lengths = operations.get(operation) ?? listLengths(schema, document, operation);
  operations.set(operation, lengths);
  return lengths;
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
