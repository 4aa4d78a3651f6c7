import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { mayExplore } from '../door/may-explore.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Graph } from '../kit/graph.ts';
import type { Viewer } from '../kit/viewer.ts';
import { logOf } from '../observe/log-of.ts';
import type { Asked } from './asked.ts';
import { executeOnce } from './execute-once.ts';
import { seen, seenError } from './fault.ts';

/**
 * Carries a known mutation out for whoever asks, looked up as the pipeline does it unless that has just been done.
 * Whatever it answers, it was done once; null where whoever asks is nobody, or may not send it: nothing was done then.
 */
export async function carryOutMutation(
  platform: Platform,
  graph: Graph,
  args: ExecutionArgs,
  isOpenToAll: boolean,
  { headers }: IncomingMessage,
  asked: Pick<Asked, 'address' | 'requestId' | 'gone' | 'paid'>,
  lookedUp: Viewer | null,
): Promise<ExecutionResult | null> {
  const { requestId } = asked;
  const { door, identity, publicUrl } = platform;
  const log = logOf(platform.log, requestId);
  const token = tokenOf(publicUrl, headers)?.token ?? null;
  const viewer = lookedUp ?? (token === null ? null : await identity.recognised(token));
  if ((token !== null && viewer === null) || !(isOpenToAll || mayExplore(viewer))) return null;
  const whole: Asked = { ...asked, token, viewer, reason: reasonOf(headers['x-reason']), overSocket: false };
  // An act that has begun ends, whoever goes away: half of one would help nobody.
  const context = makeContext(platform, { ...whole, graph, db: platform.database.db });
  try {
    const contextValue = { ...whole, ...context };
    const result = await executeOnce({ ...args, contextValue, hideSuggestions: !door.reveals });
    return seen(result, log, requestId);
  } catch (fault) {
    return { errors: [seenError(fault, log, requestId)] };
  }
}
