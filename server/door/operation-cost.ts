import {
  type ExecutionArgs,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { amountOf, type Cost, costOf, ROW } from './cost.ts';

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Cost>>();

/** What an operation costs with these variables, in rows. How it hangs on them is found once a document and graph. */
export function operationCost({ schema, document, operationName, variableValues }: ExecutionArgs): number {
  const operation = getOperationAST(document, operationName);
  if (operation == null) return 0;
  const costs = known.get(schema) ?? new WeakMap<OperationDefinitionNode, Cost>();
  known.set(schema, costs);
  const cost = costs.get(operation) ?? costOf(schema, document, operation);
  costs.set(operation, cost);
  return Math.ceil(amountOf(cost, variableValues ?? {}) / ROW);
}
