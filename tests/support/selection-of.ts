import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** All that a type tells, so many steps deep: each type once in full, and where it comes again its id alone. */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  depth: number,
  told = new Set<string>(),
): string {
  if (isLeafType(type)) return '';
  const isAgain = told.has(type.name) || depth < 0;
  told.add(type.name);
  const meanings = new Map<string, string>();
  const written = (of: GraphQLNamedType, field: GraphQLField<unknown, unknown>): string => {
    const inside = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || (isAgain && field.name !== 'id')) return '';
    // Two kinds may give one name to different things: only the first then has it under this name.
    const meaning = meanings.get(field.name) ?? String(field.type);
    meanings.set(field.name, meaning);
    const alias = meaning === String(field.type) ? '' : `${field.name}Of${of.name}: `;
    const length = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    // A list's pages and edges are no steps of their own.
    const isPage = /(Connection|Edge)$/.test(inside.name);
    if (isPage) told.delete(inside.name);
    return `${alias}${field.name}${length} ${selectionOf(schema, inside, isPage ? depth : depth - 1, told)}`;
  };
  const fields = (of: GraphQLNamedType): string =>
    isObjectType(of) || isInterfaceType(of)
      ? Object.values(of.getFields())
          .map((field) => written(of, field))
          .join(' ')
      : '';
  const kinds =
    isAbstractType(type) && !isAgain
      ? schema.getPossibleTypes(type).map((kind) => `... on ${kind.name} { ${fields(kind)} __typename }`)
      : [];
  return `{ __typename ${fields(type)} ${kinds.join(' ')} }`;
}
