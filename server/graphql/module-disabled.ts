import { GraphQLError } from 'graphql';

/** What was asked for is in the graph of all modules, and not in that of those that are on. */
export function moduleDisabled(): GraphQLError {
  const en = 'A module that this operation needs is switched off.';
  return new GraphQLError(en, {
    extensions: { code: 'MODULE_DISABLED', vi: 'Phân hệ mà thao tác này cần đang tắt.', en },
  });
}
