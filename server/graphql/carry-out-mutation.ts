import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import type { Graph } from '../kit/graph.ts';
import type { Asked } from './asked.ts';
import { seen, seenError } from './fault.ts';

/** Carries a mutation out beside the pipeline that has checked its document before. Whatever it answers, it was done once. */
export async function carryOutMutation(
  platform: Platform,
  graph: Graph,
  args: ExecutionArgs,
  asked: Asked,
): Promise<ExecutionResult> {
  const { requestId } = asked;
  const log = platform.log.child({ requestId });
  // An act that has begun ends, whoever goes away: half of one would help nobody.
  const context = makeContext(platform, { ...asked, graph, db: platform.database.db });
  try {
    const contextValue = { ...asked, ...context };
    const result = await execute({ ...args, contextValue, hideSuggestions: !platform.door.reveals });
    return seen(result, log, requestId);
  } catch (fault) {
    return { errors: [seenError(fault, log, requestId)] };
  }
}
