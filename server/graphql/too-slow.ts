import { type ExecutionResult, GraphQLError } from 'graphql';

/** The last result for a client that does not take what it is sent. */
export function tooSlow(): ExecutionResult {
  const en = 'You are too slow. Subscribe again with the last position you have.';
  return {
    errors: [
      new GraphQLError(en, {
        extensions: {
          code: 'TOO_SLOW',
          vi: 'Bạn nhận sự kiện quá chậm. Hãy đăng ký lại với vị trí cuối cùng.',
          en,
        },
      }),
    ],
  };
}
