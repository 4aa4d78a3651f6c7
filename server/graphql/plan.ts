import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  Kind,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Graph } from '../kit/graph.ts';
import { type Whole, wholeBelow } from '../kit/whole.ts';

/** A root field of which PostgreSQL writes the whole answer. */
export interface WrittenField {
  readonly as: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
  readonly field: GraphQLField<unknown, unknown>;
  readonly whole: Whole;
}

/** How a query is carried out. */
export interface Plan {
  readonly fragments: Fragments;
  /** The names of the answer, in the order of the document. */
  readonly names: readonly string[];
  readonly written: readonly WrittenField[];
  /** Whether everybody gets the same answer. */
  readonly isOpen: boolean;
  /** What is left for the resolvers of its fields; null for nothing. */
  readonly rest: DocumentNode | null;
}

export type Fragments = GraphQLResolveInfo['fragments'];

interface Shapes {
  /** The variables that decide what is selected, and not only which rows are meant. */
  readonly variables: readonly string[];
  readonly fragments: Fragments;
  readonly plans: Map<string, Plan>;
  /** Set where a resolver answered a field that was to be written with something of its own. */
  givenUp: boolean;
}

/** Clients send few shapes of one document; a document that is asked in ever new shapes is planned each time. */
const MOST_SHAPES = 8;

/** The plans of a graph, one for each shape of a document; with the graph they go. */
const planned = new WeakMap<Graph, WeakMap<OperationDefinitionNode, Shapes>>();

/** What of a query is written by PostgreSQL, found out once for a document and graph. */
export function planOf(
  graph: Graph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variableValues: Readonly<Record<string, unknown>>,
): Plan {
  const operations = planned.get(graph) ?? new WeakMap<OperationDefinitionNode, Shapes>();
  planned.set(graph, operations);
  const shapes = operations.get(operation) ?? shapesOf(document, operation);
  operations.set(operation, shapes);
  const { fragments, variables, plans } = shapes;
  if (shapes.givenUp) return { ...UNPLANNED, fragments };
  const shape = JSON.stringify(variables.map((name) => variableValues[name]));
  const known = plans.get(shape);
  if (known !== undefined) return known;
  const plan = makePlan(graph, operation, fragments, { ...variableValues });
  if (plans.size < MOST_SHAPES) plans.set(shape, plan);
  return plan;
}

/** From now on the document is carried out by its resolvers alone. */
export function giveUpPlans(graph: Graph, operation: OperationDefinitionNode): void {
  const shapes = planned.get(graph)?.get(operation);
  if (shapes !== undefined) shapes.givenUp = true;
}

const UNPLANNED = { names: [], written: [], isOpen: false, rest: null };

function shapesOf(document: DocumentNode, operation: OperationDefinitionNode): Shapes {
  // Without a prototype, as a fragment may bear any name.
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  const variables = new Set<string>();
  const collect = {
    Variable: (node: { readonly name: { readonly value: string } }) => void variables.add(node.name.value),
  };
  for (const fragment of Object.values(fragments)) visit(fragment, collect);
  for (const selection of operation.selectionSet.selections) {
    // The arguments of a root field say which rows are meant; all that is below, or conditional, is its shape.
    visit(selection.kind === Kind.FIELD ? { ...selection, arguments: [] } : selection, collect);
  }
  return { variables: [...variables], fragments, plans: new Map(), givenUp: false };
}

function makePlan(
  graph: Graph,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  variableValues: Record<string, unknown>,
): Plan {
  const { schema } = graph;
  const type = schema.getQueryType();
  if (type == null) return { ...UNPLANNED, fragments };
  const asked = { schema, fragments, variableValues };
  const found = [...collectFields(schema, fragments, variableValues, type, operation.selectionSet)];
  const written = found.flatMap(([as, [node, ...more]]) => {
    const field = node === undefined ? undefined : type.getFields()[node.name.value];
    if (node === undefined || field === undefined) return [];
    const nodes = [node, ...more] as const;
    const whole = wholeBelow(graph, { ...asked, fieldNodes: nodes, returnType: field.type });
    return whole === null
      ? []
      : [{ as, nodes: [node, ...more] satisfies [FieldNode, ...FieldNode[]], field, whole }];
  });
  const names = new Set(written.map(({ as }) => as));
  const left = found.flatMap(([as, nodes]) => (names.has(as) ? [] : nodes));
  const fragmentNodes = Object.values(fragments);
  const rest: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: left } },
      ...fragmentNodes,
    ],
  };
  const isOpen = left.length === 0 && written.every(({ whole }) => whole.isOpen);
  return {
    fragments,
    names: found.map(([as]) => as),
    written,
    isOpen,
    rest: left.length === 0 ? null : rest,
  };
}
