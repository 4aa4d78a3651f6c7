import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { AnyEntity } from './entity.ts';
import { InvalidInput } from './errors.ts';
import { entityOf, type Graph } from './graph.ts';
import { listLength } from './mount.ts';
import type { Relation } from './relation.ts';

/** A relation that a document asks for, and what it asks for behind it. */
export interface Selected {
  /** The alias, or the name of the field. */
  readonly as: string;
  readonly relation: Relation<never, object>;
  readonly entity: AnyEntity;
  readonly first: number;
  readonly behind: readonly Selected[];
}

type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/**
 * The relations that a document selects below a field, to any depth: through fragments, aliases, `@include` and
 * `@skip`, as the executor itself collects them. `steps` lead from the field's answer to the entity, such as
 * `['edges', 'node']` for a page.
 */
export function selectedBelow(
  graph: Graph,
  entity: AnyEntity,
  info: GraphQLResolveInfo,
  steps: readonly string[],
): readonly Selected[] {
  const returned = getNamedType(info.returnType);
  let type = steps.length === 0 || !isObjectType(returned) ? objectType(info, entity.name) : returned;
  let nodes: readonly FieldNode[] = info.fieldNodes;
  for (const step of steps) {
    const [found, another] = [...subfields(info, type, nodes).values()].filter(
      ([node]) => node?.name.value === step,
    );
    const field = type?.getFields()[step];
    const next = field === undefined ? undefined : getNamedType(field.type);
    // Two aliases of one step would look for their own rows in the same place: the batches serve them.
    if (found === undefined || another !== undefined || !isObjectType(next)) return [];
    [nodes, type] = [found, next];
  }
  return relationsBelow(graph, entity, info, nodes);
}

function relationsBelow(
  graph: Graph,
  entity: AnyEntity,
  asked: Asked,
  nodes: readonly FieldNode[],
): readonly Selected[] {
  const type = objectType(asked, entity.name);
  return [...subfields(asked, type, nodes)].flatMap(([as, [node, ...more]]) => {
    const relation = node === undefined ? undefined : entity.relations[node.name.value];
    const definition = node === undefined ? undefined : type?.getFields()[node.name.value];
    if (node === undefined || relation === undefined || definition === undefined) return [];
    const first = firstOf(getArgumentValues(definition, node, asked.variableValues), relation);
    if (first === null) return [];
    const target = entityOf(graph, relation.target);
    return [
      { as, relation, entity: target, first, behind: relationsBelow(graph, target, asked, [node, ...more]) },
    ];
  });
}

function subfields(
  { schema, fragments, variableValues }: Asked,
  type: GraphQLObjectType | undefined,
  nodes: readonly FieldNode[],
) {
  return type === undefined
    ? new Map<string, FieldNode[]>()
    : collectSubfields(schema, fragments, variableValues, type, [...nodes]);
}

function objectType({ schema }: Asked, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
}

/** Null for a length that will be refused: the field itself says so, at its own place in the answer. */
function firstOf(args: Readonly<Record<string, unknown>>, relation: Relation<never, object>): number | null {
  if (relation.kind === 'one') return 1;
  try {
    return listLength(typeof args.first === 'number' ? args.first : relation.first);
  } catch (refused) {
    if (refused instanceof InvalidInput) return null;
    throw refused;
  }
}
