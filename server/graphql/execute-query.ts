import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  locatedError,
  OperationTypeNode,
} from 'graphql';
import { writtenOf } from '../kit/answered.ts';
import { forgetVerdicts } from '../kit/forget-verdicts.ts';
import type { Graph } from '../kit/graph.ts';
import { isUnfit } from '../kit/missing.ts';
import { Unproven } from '../kit/unproven.ts';
import { wantWhole } from '../kit/whole.ts';
import { executeOnce } from './execute-once.ts';
import { giveUpPlans, type Plan, planOf, type WrittenField } from './plan.ts';
import { writtenResult } from './written-result.ts';

/** A field that was planned to be written, and whose resolver answered with a value of its own. */
class NotWritten extends Error {}

/** For whom a query is written. */
export interface Reading {
  readonly context: unknown;
  /** That the viewer was not looked up: then nothing counts but what a statement has found. */
  readonly believes: boolean;
}

/** What all fields of a query are told. */
type Told = Pick<
  GraphQLResolveInfo,
  'schema' | 'fragments' | 'operation' | 'variableValues' | 'rootValue'
> & {
  readonly query: GraphQLObjectType;
} & Reading;

/**
 * Carries out an operation. What PostgreSQL can write of a query, it writes, and the text is handed on as it is; the
 * rest, and all of a mutation, is carried out field by field.
 */
export async function executeQuery(graph: Graph, args: ExecutionArgs): Promise<ExecutionResult> {
  return (
    (await writeQuery(graph, args, () => ({ context: args.contextValue, believes: false }))) ??
    executeOnce(args)
  );
}

/**
 * The answer of a query that PostgreSQL writes, wholly or in part; null for an operation that it cannot write, or that
 * nobody reads in the way in which it is planned.
 */
export async function writeQuery(
  graph: Graph,
  args: ExecutionArgs,
  readingOf: (plan: Plan) => Reading | null,
): Promise<ExecutionResult | null> {
  const { schema } = graph;
  const operation = getOperationAST(args.document, args.operationName);
  const query = schema.getQueryType();
  if (operation?.operation !== OperationTypeNode.QUERY || query == null) return null;
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, args.variableValues ?? {});
  // What is wrong with the variables is said where the fields are carried out.
  if (coerced === undefined) return null;
  const plan = planned(graph, args.document, operation, coerced);
  const reading = plan === null || plan.written.length === 0 ? null : readingOf(plan);
  if (plan === null || reading === null) return null;
  const told: Told = {
    schema,
    query,
    operation,
    fragments: plan.fragments,
    variableValues: coerced,
    rootValue: args.rootValue,
    ...reading,
  };
  try {
    const [left, ...texts] = await Promise.all([
      plan.rest === null
        ? { data: {} }
        : execute({ ...args, contextValue: reading.context, document: plan.rest }),
      ...plan.written.map((field) => answerTo(field, told)),
    ]);
    return oneResult(plan, left, texts);
  } catch (fault) {
    if (fault instanceof NotWritten) giveUpPlans(graph, operation);
    else if (!isUnfit(fault)) throw fault;
    return null;
  } finally {
    forgetVerdicts(reading.context);
  }
}

/** Null for a document that cannot be planned with these variables: what is wrong is said where it is carried out. */
function planned(...asked: Parameters<typeof planOf>): Plan | null {
  try {
    return planOf(...asked);
  } catch (fault) {
    if (fault instanceof GraphQLError) return null;
    throw fault;
  }
}

/** The answer of a root field as JSON, or why there is none. */
async function answerTo(
  { as, nodes, field, whole }: WrittenField,
  { query, context, believes, ...told }: Told,
): Promise<string | GraphQLError> {
  const path = { prev: undefined, key: as, typename: query.name };
  const info: GraphQLResolveInfo = {
    ...told,
    fieldName: field.name,
    fieldNodes: nodes,
    returnType: field.type,
    parentType: query,
    path,
  };
  try {
    const given = getArgumentValues(field, nodes[0], told.variableValues);
    const answer: unknown = await field.resolve?.(told.rootValue, given, context, wantWhole(info, whole));
    const text = answer === null && !isNonNullType(field.type) ? 'null' : writtenOf(answer);
    if (text === undefined) throw new NotWritten();
    if (answer === null && believes) throw new Unproven();
    return text;
  } catch (fault) {
    if (fault instanceof NotWritten || fault instanceof Unproven || isUnfit(fault)) throw fault;
    return locatedError(fault, nodes, [as]);
  }
}

/** One answer of what was written and what was left, in the order of the document. */
function oneResult(
  { names, written }: Plan,
  left: ExecutionResult,
  texts: readonly (string | GraphQLError)[],
): ExecutionResult {
  if (left.data == null) return left;
  const answers = new Map(written.map(({ as }, at) => [as, texts[at]]));
  for (const { as, field } of written) {
    const answer = answers.get(as);
    // Where nothing may be missing, one error takes the place of the whole answer.
    if (answer instanceof GraphQLError && isNonNullType(field.type)) return { errors: [answer], data: null };
  }
  const parts = names.map((as) => {
    const answer = answers.get(as) ?? JSON.stringify(left.data?.[as]);
    return `${JSON.stringify(as)}:${answer instanceof GraphQLError ? 'null' : answer}`;
  });
  const errors = texts.filter((text) => text instanceof GraphQLError);
  return writtenResult(`{${parts.join(',')}}`, [...(left.errors ?? []), ...errors]);
}
