import { type GraphQLSchema, getNamedType } from 'graphql';
import { callOf } from '../identity/any-call.ts';
import { aimedAtNothing } from './aimed-at.ts';
import type { Call } from './documents-of.ts';
import type { RootField } from './own-parts.ts';
import { selectionsOf } from './selection-of.ts';

/** A field aimed at rows, and once at nothing. */
export function callsOf(
  schema: GraphQLSchema,
  field: RootField['field'],
  aims: readonly Readonly<Record<string, string>>[],
  steps: number,
): readonly Call[] {
  const calls = selectionsOf(schema, getNamedType(field.type), steps).flatMap((asked) => {
    const call = (known: Readonly<Record<string, string>>) => callOf(field, known, asked);
    return aims.map((known) => {
      const nowhere = aimedAtNothing(field, known);
      return { field, text: call(known), nothing: nowhere && call(nowhere) };
    });
  });
  const nothing = new Set(calls.flatMap((call) => call.nothing ?? []));
  return [...calls, ...[...nothing].map((text) => ({ field, text, nothing: null }))];
}
