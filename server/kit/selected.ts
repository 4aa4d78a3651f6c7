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
  /** What is joined to the rows; the relations of an entity of several kinds are left to the batches. */
  readonly relations: readonly Selected[];
  /** The answer itself, one for each kind of row; null where the resolvers of some field have to make it. */
  readonly answers: readonly Answer[] | null;
  /** Whether its own fields tell protected data. */
  readonly discloses: boolean;
}

/** What a row answers with: its fields in the order of the document. */
export interface Answer {
  readonly typename: string;
  /** The stored value of the kind; null where all rows are of one. */
  readonly is: string | null;
  readonly fields: readonly Answered[];
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
  return {
    properties: properties(entity),
    relations: [],
    answers: null,
    discloses: entity.protects !== null,
  };
}

/** The relations of which an answer is made, of whatever kind the row is. */
export function relationsIn({ answers }: Pick<Selection, 'answers'>): readonly Selected[] {
  return (answers ?? []).flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'relation' ? [field.selected] : [])),
  );
}

/**
 * What a document selects of an entity, to any depth: through fragments on it, its kinds and its interfaces, aliases,
 * `@include` and `@skip`, as the executor itself collects it.
 * @throws InvalidInput for a length or a filter behind it that no list takes, before anything is read
 */
export function selectionOf(
  graph: Graph,
  entity: AnyEntity,
  asked: Asked,
  nodes: readonly FieldNode[],
  depth: number = DEEPEST,
): Selection {
  const kinds = Object.entries(entity.kinds?.types ?? { [entity.name]: null });
  const parts = kinds.map(([typename, kind]) => {
    const columns = { ...entity.columns, ...kind?.columns };
    const type = objectType(asked, typename);
    const fields = [...subfields(asked, type, nodes)].flatMap(([as, [node, ...more]]) =>
      node === undefined
        ? []
        : [fieldOf(graph, { ...entity, columns }, type, asked, as, [node, ...more], depth)],
    );
    const answered = fields.filter((field) => field.kind !== 'resolved');
    const isWhole = answered.length === fields.length && fields.length <= WIDEST;
    return { fields, isWhole, answer: { typename, is: kind?.is ?? null, fields: answered } };
  });
  const read = parts.flatMap(({ fields }) => fields.flatMap((field) => readBy(field, entity)));
  const by = entity.kinds === null ? [] : [entity.kinds.by];
  const answers = parts.map(({ answer }) => answer);
  const relations = relationsIn({ answers });
  const isWhole =
    parts.every((part) => part.isWhole) && relations.every(({ behind }) => behind.answers !== null);
  return {
    properties: [...new Set([entity.key, ...by, ...read])],
    relations: entity.kinds === null ? relations.slice(0, WIDEST) : [],
    answers: isWhole ? answers : null,
    discloses: parts.some(({ fields }) => fields.some((field) => isProtected(field, entity))),
  };
}

function isProtected(field: Field, { protects }: AnyEntity): boolean {
  if (protects === null) return false;
  if (field.kind === 'value') return protects.columns.includes(field.name);
  // What a resolver makes of any property may be made of a protected one.
  return field.kind === 'resolved' && field.reads === null;
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
