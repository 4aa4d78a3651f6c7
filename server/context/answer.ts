import type { GraphQLResolveInfo } from 'graphql';
import type { Act, Context } from '../kit/context.ts';
import type { Class } from '../kit/entity.ts';
import { NotAllowed } from '../kit/errors.ts';
import { entityOf, type Graph } from '../kit/graph.ts';
import { hasKey } from '../kit/statement.ts';

/** An act with the thing it made, read inside the transaction: what the viewer may not see is not made. See Context.answer. */
export async function answer<T extends object>(
  context: Context,
  graph: Graph,
  type: Class<T>,
  info: GraphQLResolveInfo | null,
  body: (act: Act) => Promise<number>,
  carryOut: (body: (act: Act) => Promise<number>) => Promise<number>,
): Promise<T> {
  const isIt = (id: number) => hasKey(entityOf(graph, type), id);
  let made: T | null = null;
  const id = await carryOut(async (inside) => {
    const id = await body(inside);
    made = await inside.read(type, info, { refine: (query) => query.where(isIt(id)) });
    if (made === null) throw new NotAllowed();
    return id;
  });
  // A repetition has made nothing, and answers with the thing as it is now.
  const found = made ?? (await context.read(type, info, { refine: (query) => query.where(isIt(id)) }));
  if (found === null) throw new NotAllowed();
  return found;
}
