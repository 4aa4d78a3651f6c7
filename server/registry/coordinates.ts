import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * What one graph has and the other has not, as schema coordinates in their order: `Query.schools`, `Query.agency(code:)`,
 * `DossierState.DONE`. Of a type that the other has not at all, the type alone.
 */
export function coordinatesBeyond(schema: GraphQLSchema, other: GraphQLSchema): readonly string[] {
  const own = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return own
    .flatMap((type) => {
      const there = other.getType(type.name);
      if (there === undefined) return [type.name];
      const known = new Set(inside(there));
      return inside(type).filter((coordinate) => !known.has(coordinate));
    })
    .sort();
}

function inside(type: GraphQLNamedType): readonly string[] {
  const { name } = type;
  if (isObjectType(type) || isInterfaceType(type))
    return Object.values(type.getFields()).flatMap((field) => [
      `${name}.${field.name}`,
      ...field.args.map((arg) => `${name}.${field.name}(${arg.name}:)`),
    ]);
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${name}.${field}`);
  if (isEnumType(type)) return type.getValues().map((value) => `${name}.${value.name}`);
  return [];
}
