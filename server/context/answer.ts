import type { GraphQLResolveInfo } from 'graphql';
import type { Act, Context } from '../kit/context.ts';
import type { Class } from '../kit/entity.ts';
import { NotAllowed } from '../kit/errors.ts';
import { entityOf, type Graph } from '../kit/graph.ts';
import type { Which } from '../kit/which.ts';

/** An act with the thing it made, read inside the transaction: what the viewer may not see is not made. See Context.answer. */
export async function answer<T extends object>(
  context: Context,
  graph: Graph,
  type: Class<T>,
  info: GraphQLResolveInfo | null,
  body: (act: Act) => Promise<number>,
  /** Tells each time that it begins anew: what was made before is gone. */
  carryOut: (body: (act: Act) => Promise<number>, begins: () => void) => Promise<number>,
): Promise<T> {
  const { key } = entityOf(graph, type);
  const itself = (id: number): Which<T> => {
    const equal: readonly (readonly unknown[])[] = [[key, id]];
    return { where: Object.fromEntries(equal) };
  };
  let made: T | null = null;
  const id = await carryOut(
    async (inside) => {
      const id = await body(inside);
      made = await inside.read(type, info, itself(id));
      if (made === null) throw new NotAllowed();
      return id;
    },
    () => {
      made = null;
    },
  );
  // A repetition has made nothing, and answers with the thing as it is now.
  const found = made ?? (await context.read(type, info, itself(id)));
  if (found === null) throw new NotAllowed();
  return found;
}
