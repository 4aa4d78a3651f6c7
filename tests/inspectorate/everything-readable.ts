import {
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { callOf } from '../identity/any-call.ts';

type Field = GraphQLField<unknown, unknown>;

/** How far a list goes: what costs too much is refused, and tells nothing. */
const FEW = 3;

/**
 * A document for each root field that is read, which asks for every field to some depth. `known` are values for
 * arguments by their names.
 */
export function everythingReadable(
  schema: GraphQLSchema,
  known: Readonly<Record<string, string>>,
): readonly string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const given = { first: String(FEW), ...known };
  return fields.map((field) => `{ answer: ${callOf(field, given, selected(field.type, 2))} }`);
}

function selected(type: GraphQLOutputType, depth: number): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return '';
  if (!isObjectType(named) && !isInterfaceType(named)) return ' { __typename }';
  // What pages are made of is no step of its own.
  const isPage = named.name.endsWith('Connection') || named.name.endsWith('Edge');
  const fields = Object.values(named.getFields()).filter((field) => !field.args.some(isRequiredArgument));
  const parts = fields.flatMap((field) => part(field, isPage ? depth : depth - 1));
  return ` { __typename ${parts.join(' ')} }`;
}

function part(field: Field, depth: number): readonly string[] {
  if (isLeafType(getNamedType(field.type))) return [field.name];
  if (depth === 0) return [];
  const few = field.args.some(({ name }) => name === 'first') ? `(first: ${FEW})` : '';
  return [`${field.name}${few}${selected(field.type, depth)}`];
}
