import { type ExecutionResult, execute, parse } from 'graphql';
import { makeContext } from '../../server/context/make-context.ts';
import { executeQuery } from '../../server/graphql/execute-query.ts';
import { readResult } from '../../server/graphql/written-result.ts';
import type { Context, Viewer } from '../../server/kit/index.ts';
import type { Province } from '../support/province.ts';

/** How an answer comes about: written by PostgreSQL, joined for the resolvers, or read relation by relation. */
export const WAYS = ['written', 'joined', 'batched'] as const;
export type Way = (typeof WAYS)[number];

/** The answer to a query with the variables `yes` and `no`, in the way that is wanted. */
export async function answeredBy(
  way: Way,
  province: Province,
  query: string,
  { viewer, requestId }: { readonly viewer: Viewer | null; readonly requestId: string },
): Promise<ExecutionResult> {
  const { registry, database } = province.platform();
  const graph = registry.graph();
  const asking = { viewer, requestId, reason: 'kiểm thử', graph, db: database.db };
  const context = makeContext(province.platform(), asking);
  const blind: Context = {
    ...context,
    read: (type, _info, which) => context.read(type, null, which),
    list: (type, _info, ...rest) => context.list(type, null, ...rest),
    page: (type, _info, ...rest) => context.page(type, null, ...rest),
  };
  const args = {
    schema: graph.schema,
    document: parse(query),
    contextValue: way === 'batched' ? blind : context,
    variableValues: { yes: true, no: false },
  };
  return readResult(await (way === 'written' ? executeQuery(graph, args) : execute(args)));
}
