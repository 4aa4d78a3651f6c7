import { type ExecutionResult, GraphQLError } from 'graphql';

/** The last result of a subscription that the graph no longer supports. */
export function moduleDisabled(): ExecutionResult {
  return {
    errors: [
      new GraphQLError('A module that this subscription needs was switched off.', {
        extensions: {
          code: 'MODULE_DISABLED',
          vi: 'Phân hệ mà đăng ký theo dõi này cần đã được tắt.',
          en: 'A module that this subscription needs was switched off.',
        },
      }),
    ],
  };
}
