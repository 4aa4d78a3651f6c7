import { GraphQLError } from 'graphql';

/** GraphQL's own refusal of a request, with a code and in both languages: its sentence says what a developer has to mend. */
export function wordedRequest(error: GraphQLError, code: string): GraphQLError {
  const { message: en, nodes, source, positions, path, extensions } = error;
  return new GraphQLError(en, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    extensions: { ...extensions, code, vi: `Yêu cầu không hợp lệ: ${en}`, en },
  });
}
