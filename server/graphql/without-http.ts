import type { GraphQLError, GraphQLFormattedError } from 'graphql';

/** Errors as a websocket tells them: what they mean for HTTP, which Yoga keeps in them, is of no use there. */
export function withoutHttp(errors: readonly GraphQLError[]): GraphQLFormattedError[] {
  return errors.map((error) => {
    const { http: _, ...extensions } = error.extensions;
    return { ...error.toJSON(), extensions };
  });
}
