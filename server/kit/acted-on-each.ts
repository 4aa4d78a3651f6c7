import type { GraphQLArgument } from 'graphql';

/** Marks an argument whose values are acted on each by itself: at the door the act counts as often. */
export const ACTED_ON_EACH = { extensions: { actedOnEach: true } } as const;

export function isActedOnEach({ extensions }: Pick<GraphQLArgument, 'extensions'>): boolean {
  return extensions.actedOnEach === true;
}
