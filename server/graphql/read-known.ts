import type { IncomingMessage } from 'node:http';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { reasonOf } from '../audit/reason-of.ts';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { mayExplore } from '../door/may-explore.ts';
import { operationCost } from '../door/operation-cost.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Graph } from '../kit/graph.ts';
import { Unproven } from '../kit/unproven.ts';
import type { Asked } from './asked.ts';
import { writeQuery } from './execute-query.ts';

/** The most rows of what is soon done, and may be asked over connections that others ask over, too. */
const SMALL = 100;

/**
 * What a known query answers in a session that was looked up before, which the statement itself proves; null where it
 * does not, or where it cannot.
 */
export function readKnown(
  platform: Platform,
  graph: Graph,
  args: ExecutionArgs,
  isOpenToAll: boolean,
  { headers }: IncomingMessage,
  { requestId, gone }: Pick<Asked, 'requestId' | 'gone'>,
): Promise<ExecutionResult | null> {
  const { database, identity, publicUrl } = platform;
  return writeQuery(graph, args, ({ isOpen, rest }) => {
    const token = isOpen ? null : (tokenOf(publicUrl, headers)?.token ?? null);
    const believed = token === null ? null : identity.believed(token);
    // What resolvers make of a viewer no statement proves.
    if (token !== null && (believed === null || rest !== null)) return null;
    // Who may send any document is told by a statement, which an open query has none of.
    if (!isOpenToAll && !mayExplore(believed?.viewer ?? null)) return null;
    const context = makeContext(platform, {
      graph,
      db: database.until(gone),
      ...(operationCost(args) > SMALL
        ? {}
        : { small: ({ sql, parameters }) => database.small.read(sql, parameters, gone) }),
      viewer: believed?.viewer ?? null,
      requestId,
      reason: reasonOf(headers['x-reason']),
      ...(believed === null ? {} : { proof: believed.proof }),
    });
    return { context, believes: believed !== null };
  }).catch((fault: unknown) => {
    if (fault instanceof Unproven) return null;
    throw fault;
  });
}
