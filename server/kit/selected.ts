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
import { properties } from './properties.ts';
import type { Relation } from './relation.ts';

/** A relation that a document asks for, and what it asks for behind it. */
export interface Selected {
  /** The alias, or the name of the field. */
  readonly as: string;
  readonly relation: Relation<never, object>;
  readonly entity: AnyEntity;
  readonly first: number;
  readonly behind: Selection;
}

/** What a document asks of an entity. */
export interface Selection {
  /** The properties that its fields are made of. */
  readonly properties: readonly string[];
  readonly relations: readonly Selected[];
}

/** What lies deeper than this, or is more than this beside each other, is left to the batches. */
const DEEPEST = 8;
/** PostgreSQL makes a JSON object of at most 50 pairs. */
const WIDEST = 40;

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
): Selection {
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
    if (found === undefined || another !== undefined || !isObjectType(next)) return everything(entity);
    [nodes, type] = [found, next];
  }
  return selectionOf(graph, entity, info, nodes, DEEPEST);
}

/** Where no document is known, all that the entity's fields are made of, and nothing behind it. */
export function everything(entity: AnyEntity): Selection {
  return { properties: properties(entity), relations: [] };
}

function selectionOf(
  graph: Graph,
  entity: AnyEntity,
  asked: Asked,
  nodes: readonly FieldNode[],
  depth: number,
): Selection {
  const type = objectType(asked, entity.name);
  const fields = [...subfields(asked, type, nodes)];
  const names = fields.flatMap(([, [node]]) => (node === undefined ? [] : [node.name.value]));
  const needed = names.map((name) => propertiesOf(entity, name));
  const relations = fields.flatMap(([as, [node, ...more]]) => {
    const relation = node === undefined ? undefined : entity.relations[node.name.value];
    const definition = node === undefined ? undefined : type?.getFields()[node.name.value];
    if (node === undefined || relation === undefined || definition === undefined) return [];
    const first = firstOf(getArgumentValues(definition, node, asked.variableValues), relation);
    if (first === null || depth === 0) return [];
    const target = entityOf(graph, relation.target);
    if (properties(target).length > WIDEST) return [];
    return [
      {
        as,
        relation,
        entity: target,
        first,
        behind: selectionOf(graph, target, asked, [node, ...more], depth - 1),
      },
    ];
  });
  // A field that is no declared one may read any property: it gets them all.
  const all = needed.some((found) => found === null) ? properties(entity) : [];
  return {
    properties: [...new Set([entity.key, ...needed.flatMap((found) => found ?? []), ...all])],
    relations: relations.slice(0, WIDEST),
  };
}

/** What a field is made of; null for a field that the entity does not declare. */
function propertiesOf(entity: AnyEntity, field: string): readonly string[] | null {
  if (field === '__typename') return [];
  if (entity.columns[field] !== undefined) return [field];
  return (
    entity.computed[field]?.needs ??
    (entity.relations[field] === undefined ? null : [entity.relations[field].here])
  );
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
