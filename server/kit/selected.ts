import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isObjectType,
} from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import type { Column } from './columns.ts';
import { type Condition, conditionsOf } from './condition.ts';
import type { AnyEntity } from './entity.ts';
import { entityOf, type Graph } from './graph.ts';
import { listLength } from './list-length.ts';
import { properties } from './properties.ts';
import type { Relation } from './relation.ts';

/** A relation that a document asks for, and what it asks for behind it. */
export interface Selected {
  /** The alias, or the name of the field. */
  readonly as: string;
  readonly relation: Relation<never, object>;
  readonly entity: AnyEntity;
  readonly first: number;
  readonly where: readonly Condition[];
  readonly behind: Selection;
}

/** What a document asks of an entity. */
export interface Selection {
  /** What its fields are made of: properties and computed values. */
  readonly properties: readonly string[];
  readonly relations: readonly Selected[];
  /** The answer itself, in the order of the document; null where the resolvers of some field have to make it. */
  readonly fields: readonly Answered[] | null;
}

/** What a field of a document answers with, made by PostgreSQL. */
export type Answered =
  | { readonly kind: 'value'; readonly as: string; readonly name: string; readonly column: Column<unknown> }
  | { readonly kind: 'relation'; readonly selected: Selected }
  | { readonly kind: 'typename'; readonly as: string };

/** A field that is left to its resolver, and the properties it reads; null for any. */
type Field = Answered | { readonly kind: 'resolved'; readonly reads: string | null };

/** What lies deeper than this, or is more than this beside each other, is left to the batches. */
const DEEPEST = 8;
/** PostgreSQL makes a JSON object of at most 50 pairs. */
const WIDEST = 40;

export type Asked = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Where no document is known, all that the entity's fields are made of, and nothing behind it. */
export function everything(entity: AnyEntity): Selection {
  return { properties: properties(entity), relations: [], fields: null };
}

/**
 * What a document selects of an entity, to any depth: through fragments, aliases, `@include` and `@skip`, as the
 * executor itself collects it.
 * @throws InvalidInput for a length or a filter behind it that no list takes, before anything is read
 */
export function selectionOf(
  graph: Graph,
  entity: AnyEntity,
  asked: Asked,
  nodes: readonly FieldNode[],
  depth: number = DEEPEST,
): Selection {
  const type = objectType(asked, entity.name);
  const fields = [...subfields(asked, type, nodes)].flatMap(([as, [node, ...more]]) =>
    node === undefined ? [] : [fieldOf(graph, entity, type, asked, as, [node, ...more], depth)],
  );
  const answered = fields.filter((field) => field.kind !== 'resolved');
  const relations = answered.flatMap((field) => (field.kind === 'relation' ? [field.selected] : []));
  const isWhole =
    answered.length === fields.length &&
    fields.length <= WIDEST &&
    relations.every(({ behind }) => behind.fields !== null);
  return {
    properties: [...new Set([entity.key, ...fields.flatMap((field) => readBy(field, entity))])],
    relations: relations.slice(0, WIDEST),
    fields: isWhole ? answered : null,
  };
}

function readBy(field: Field, entity: AnyEntity): readonly string[] {
  switch (field.kind) {
    case 'value':
      return [field.name];
    case 'relation':
      return [field.selected.relation.here];
    case 'typename':
      return [];
    case 'resolved':
      // A field that is no declared one may read any property: it gets them all.
      return field.reads === null ? properties(entity) : [field.reads];
  }
}

function fieldOf(
  graph: Graph,
  entity: AnyEntity,
  type: GraphQLObjectType | undefined,
  asked: Asked,
  as: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
  depth: number,
): Field {
  const [node] = nodes;
  const name = node.name.value;
  if (name === '__typename') return { kind: 'typename', as };
  const column = entity.columns[name] ?? entity.computed[name]?.column;
  if (column !== undefined) return { kind: 'value', as, name, column };
  const relation = entity.relations[name];
  const definition = type?.getFields()[name];
  if (relation === undefined || definition === undefined) return { kind: 'resolved', reads: null };
  const target = entityOf(graph, relation.target);
  const args = getArgumentValues(definition, node, asked.variableValues);
  const first = relation.kind === 'one' ? 1 : listLength(Number(args.first ?? relation.first));
  if (depth === 0 || properties(target).length > WIDEST) return { kind: 'resolved', reads: relation.here };
  const behind = selectionOf(graph, target, asked, nodes, depth - 1);
  return {
    kind: 'relation',
    selected: { as, relation, entity: target, first, where: conditionsOf(target, args), behind },
  };
}

export function subfields(
  { schema, fragments, variableValues }: Asked,
  type: GraphQLObjectType | undefined,
  nodes: readonly FieldNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  return type === undefined
    ? new Map<string, FieldNode[]>()
    : collectSubfields(schema, fragments, variableValues, type, [...nodes]);
}

function objectType({ schema }: Asked, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
}
