import { type GraphQLSchema, getNamedType } from 'graphql';
import { callOf } from '../identity/any-call.ts';
import { selectionsOf } from '../support/selection-of.ts';

/** How far a list of a root field goes. */
const FEW = 3;

/**
 * Documents that ask each root field that is read for every field of every type that it leads to in so many steps.
 * `known` are values for arguments by their names.
 */
export function everythingReadable(
  schema: GraphQLSchema,
  known: Readonly<Record<string, string>>,
  steps: number,
): readonly string[] {
  const given = { first: String(FEW), ...known };
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) =>
    selectionsOf(schema, getNamedType(field.type), steps).map(
      (asked) => `{ answer: ${callOf(field, given, asked)} }`,
    ),
  );
}
