import type { ExecutionArgs, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Asked } from '../graphql/asked.ts';
import type { Handed } from '../graphql/yoga.ts';
import { tokenOf } from '../identity/token-of.ts';
import type { Door } from './door.ts';
import { IntrospectionNotAllowed } from './introspection-not-allowed.ts';
import { introspects } from './introspects.ts';
import { mayExplore } from './may-explore.ts';
import { refused } from './refused.ts';
import { TooManyRequests } from './too-many-requests.ts';

/** When one of too many streams may be tried again, in seconds. */
const LATER = 10;

/** The guard, for both transports; and over HTTP, where Yoga itself reads what was sent, the documents. */
export function useDoor(
  { guard, askedDocument, reveals, sockets }: Door,
  publicUrl: string,
): Plugin<Asked, Handed> {
  const refusalOf = async (args: ExecutionArgs, asked: Asked): Promise<GraphQLError | null> =>
    !reveals && introspects(args.document) && !mayExplore(asked.viewer)
      ? refused(new IntrospectionNotAllowed())
      : guard.refusalOf(args, asked);

  return {
    onParams: async ({ params, setParams, setResult, request, context }) => {
      // The door before the pipeline has let it in, and knows how it ended.
      if (context.fault !== undefined) return;
      const [authorization, cookie] = [request.headers.get('authorization'), request.headers.get('cookie')];
      const token = tokenOf(publicUrl, { authorization, cookie })?.token ?? null;
      const asked = await askedDocument(params, token, context.address ?? 'unknown');
      if (asked === null) return;
      const { query: _query, documentId: _id, ...rest } = { documentId: undefined, ...params };
      const isRefused = 'refusal' in asked;
      // Yoga still looks for a text, whatever the result is.
      setParams({ ...rest, query: isRefused ? '' : asked.text });
      if (isRefused) setResult({ errors: [asked.refusal] });
      else Object.assign(context, { paid: asked.paid });
    },
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const refusal = await refusalOf(args, args.contextValue);
      if (refusal !== null) setResultAndStopExecution({ errors: [refusal] });
    },
    onSubscribe: async ({ args, setResultAndStopExecution }) => {
      const { viewer, address, overSocket, gone } = args.contextValue;
      const refusal = await refusalOf(args, args.contextValue);
      if (refusal !== null) return setResultAndStopExecution({ errors: [refusal] });
      if (overSocket) return undefined;
      const leave = sockets.taken(viewer, address);
      if (leave === null) return setResultAndStopExecution({ errors: [refused(new TooManyRequests(LATER))] });
      gone.addEventListener('abort', leave, { once: true });
      return { onSubscribeResult: () => ({ onEnd: leave }) };
    },
  };
}
