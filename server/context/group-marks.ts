import type { Graph } from '../kit/graph.ts';
import { groupedBy } from '../kit/group-commit.ts';

/**
 * What no two have in common that are carried out together: the thing that is acted on, and the key. Null for a mutation
 * that is carried out by itself.
 */
export function groupMarks(
  { schema }: Pick<Graph, 'schema'>,
  operation: string,
  accountId: number,
  args: { readonly idempotencyKey?: string | null | undefined },
): readonly string[] | null {
  const field = schema.getMutationType()?.getFields()[operation];
  const argument = field === undefined ? undefined : groupedBy(field);
  if (argument === undefined || args.idempotencyKey == null) return null;
  return [`thing ${Reflect.get(args, argument)}`, `key ${accountId} ${args.idempotencyKey}`];
}
