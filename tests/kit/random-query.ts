import fc, { type GeneratorValue } from 'fast-check';
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

type Fields = readonly GraphQLField<unknown, unknown>[];

/** The root fields that are read, each with the arguments that it needs. */
const ROOTS: Readonly<Record<string, string>> = {
  dossiers: '(last: 7)',
  agencies: '(first: 6, kind: COMMUNE_COMMITTEE)',
  procedure: '(code: "1.001193")',
  procedures: '(first: 5, search: "khai sinh")',
  communes: '(first: 4, on: "2025-03-01")',
  schools: '(first: 5)',
  me: '',
};

/** A query that asks for this and that, to some depth, under aliases, in fragments, included or skipped. */
export function randomQuery(g: GeneratorValue, schema: GraphQLSchema, from = ROOTS): string {
  const roots = schema.getQueryType()?.getFields() ?? {};
  const chosen = g(fc.subarray, Object.keys(from), { minLength: 1, maxLength: 2 });
  let aliases = 0;

  const selection = (type: GraphQLObjectType, depth: number): string => {
    const fields: Fields = Object.values(type.getFields());
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const branches = depth === 0 ? [] : fields.filter((field) => isObjectType(getNamedType(field.type)));
    const chosenBranches = g(
      fc.subarray,
      branches.map(({ name }) => name),
      { maxLength: Math.min(3, branches.length) },
    );
    const parts = [
      ...g(
        fc.subarray,
        leaves.map(({ name }) => name),
      ),
      ...branches.filter(({ name }) => chosenBranches.includes(name)).map((field) => branch(field, depth)),
    ].map((part) => dressed(part, type.name));
    return `{ __typename ${parts.join(' ')} }`;
  };

  const branch = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    const type = getNamedType(field.type);
    if (!isObjectType(type)) return '';
    const alias = g(fc.boolean) ? `a${aliases++}: ` : '';
    const given = field.args.flatMap((argument) => {
      const of = getNamedType(argument.type);
      if (isRequiredArgument(argument) && of.name === 'Date') return [`${argument.name}: "2026-11-23"`];
      if (g(fc.boolean)) return [];
      if (argument.name === 'first') return [`first: ${g(fc.integer, { min: 1, max: 4 })}`];
      if (isEnumType(of))
        return [`${argument.name}: ${g(fc.constantFrom, ...of.getValues().map(({ name }) => name))}`];
      return [];
    });
    // The same name with two lengths would be one answer with two meanings: GraphQL refuses it.
    const named =
      given.length === 0 ? `${alias}${field.name}` : `a${aliases++}: ${field.name}(${given.join(', ')})`;
    return `${named} ${selection(type, depth - 1)}`;
  };

  const dressed = (part: string, type: string): string => {
    const dress = g(fc.nat, 5);
    if (dress === 0) return `... on ${type} { ${part} }`;
    if (dress === 1) return `... @include(if: ${g(fc.boolean) ? '$yes' : '$no'}) { ${part} }`;
    if (dress === 2) return `... @skip(if: $no) { ${part} }`;
    return part;
  };

  const asked = chosen.map((name) => {
    const type = getNamedType(roots[name]?.type);
    return isObjectType(type) ? `${name}${from[name]} ${selection(type, 6)}` : '';
  });
  return `query ($yes: Boolean!, $no: Boolean!) { __typename @include(if: $yes) @skip(if: $no) ${asked.join(' ')} }`;
}
