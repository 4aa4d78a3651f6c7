import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** A place of the graph where a client may write a text: an argument of a root field, or a field of an input of one. */
export interface TextArgument {
  readonly operation: 'query' | 'mutation';
  readonly field: GraphQLField<unknown, unknown>;
  readonly argument: GraphQLArgument;
  /** The field of the input; null for the argument itself. */
  readonly inside: string | null;
  readonly name: string;
}

/** Every one of them, found by walking the graph. */
export function textArguments(schema: GraphQLSchema): readonly TextArgument[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ] as const;
  return roots.flatMap(([operation, type]) =>
    Object.values(type?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap((argument) =>
        placesIn(argument).map((inside) => ({
          operation,
          field,
          argument,
          inside,
          name: [field.name, argument.name, ...(inside === null ? [] : [inside])].join('.'),
        })),
      ),
    ),
  );
}

function placesIn({ type }: GraphQLArgument): readonly (string | null)[] {
  if (isText(type)) return [null];
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => (isText(field.type) ? [field.name] : []));
}

function isText(type: GraphQLInputType): boolean {
  return ['String', 'ID'].includes(getNamedType(type).name) && getNullableType(type) === getNamedType(type);
}

/** A document that writes these texts there, one under each alias, with all else as it has to be. */
export function documentWith(
  { operation, field, argument, inside }: TextArgument,
  texts: readonly string[],
  known: Readonly<Record<string, string>>,
): { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } {
  const others = field.args
    .filter((one) => one !== argument && isRequiredArgument(one))
    .map((one) => `${one.name}: ${literal(one.name, one.type, known)}`);
  const leaf = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const asked = texts.map((_text, nth) => {
    const given = `${argument.name}: ${inside === null ? `$v${nth}` : literal(argument.name, argument.type, known, { [inside]: `$v${nth}` })}`;
    return `a${nth}: ${field.name}(${[given, ...others].join(', ')}) ${leaf}`;
  });
  const type = variableType(argument, inside);
  const variables = texts.map((_text, nth) => `$v${nth}: ${type}`);
  return {
    query: `${operation} (${variables.join(', ')}) { ${asked.join(' ')} }`,
    variables: Object.fromEntries(texts.map((text, nth) => [`v${nth}`, text])),
  };
}

function variableType({ type }: GraphQLArgument, inside: string | null): string {
  const named = getNamedType(type);
  const written = inside === null || !isInputObjectType(named) ? type : named.getFields()[inside]?.type;
  return `${getNamedType(written ?? type).name}${isNonNullType(written) ? '!' : ''}`;
}

/** A value of a type, as it stands in a document. */
function literal(
  name: string,
  type: GraphQLInputType,
  known: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
): string {
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    const fields = Object.values(named.getFields())
      .filter((field) => field.name in given || isRequiredInputField(field))
      .map((field) => `${field.name}: ${given[field.name] ?? literal(field.name, field.type, known)}`);
    return `{ ${fields.join(', ')} }`;
  }
  if (isEnumType(named)) return named.getValues()[0]?.name ?? '';
  if (named.name === 'Int') return '1';
  if (named.name === 'Boolean') return 'false';
  if (named.name === 'Date') return '"2025-03-02"';
  if (named.name === 'DateTime') return '"2025-03-02T08:00:00+07:00"';
  return JSON.stringify(known[name] ?? 'x');
}
