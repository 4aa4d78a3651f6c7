import type { Builder } from './schema.ts';

type ArgumentBuilder = Parameters<Parameters<Builder['queryField']>[1]>[0]['arg'];

/** The arguments of every paged list: `args: { ...pageArguments(t.arg) }`. */
export function pageArguments(arg: ArgumentBuilder) {
  return {
    first: arg.int({ description: 'How many, 1 to 100; 20 by default.' }),
    after: arg.string({ description: 'The cursor to go on behind.' }),
  };
}

/** The argument by which a client may repeat a mutation safely: `args: { ...repeatable(t.arg) }`. */
export function repeatable(arg: ArgumentBuilder) {
  return {
    idempotencyKey: arg.string({ description: 'Key of this intention: repeating it does nothing twice.' }),
  };
}
