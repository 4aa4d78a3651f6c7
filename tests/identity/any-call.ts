import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Texts that stand for a value of each scalar; ids are of nothing that there is. */
const SAMPLES: Readonly<Record<string, string>> = {
  ID: '"999999999"',
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2030-01-01"',
  DateTime: '"2030-01-01T00:00:00Z"',
};

/** A document that calls a root field with whatever it must be given, or is `known`, and asks for nothing of the answer. */
export function anyCall(
  operation: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
  known: Readonly<Record<string, string>>,
): string {
  return `${operation} { answer: ${callOf(field, known, '{ __typename }')} }`;
}

/** The call alone, with what is asked of the answer. */
export function callOf(
  { name, args, type }: GraphQLField<unknown, unknown>,
  known: Readonly<Record<string, string>>,
  asked: string,
): string {
  const given = args
    .filter((arg) => arg.name in known || isRequiredArgument(arg))
    .map((arg) => `${arg.name}: ${known[arg.name] ?? sampleOf(arg.type)}`);
  const selection = isLeafType(getNamedType(type)) ? '' : ` ${asked}`;
  return `${name}${given.length === 0 ? '' : `(${given.join(', ')})`}${selection}`;
}

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType);
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`;
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(isRequiredInputField);
    return `{ ${fields.map((field) => `${field.name}: ${sampleOf(field.type)}`).join(', ')} }`;
  }
  return SAMPLES[type.name] ?? '"xyz"';
}
