import { type ExecutionArgs, type ExecutionResult, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { makeContext } from '../context/make-context.ts';
import type { Platform } from '../context/platform.ts';
import { FollowedEvents } from '../events/followed-events.ts';
import type { Graph } from '../kit/graph.ts';
import type { Asked } from './asked.ts';
import { eventsOf } from './events-of.ts';
import { executeOnce } from './execute-once.ts';
import { executeQuery } from './execute-query.ts';
import { seen, seenError } from './fault.ts';
import { openFeed } from './feed.ts';
import type { KnownOperations } from './known-operations.ts';
import { openLiveSubscriptions } from './live-subscriptions.ts';
import { operationKind } from './operation-kind.ts';
import { insistStillAllowed } from './still-allowed.ts';
import { textOf } from './written-result.ts';

/**
 * How every operation of both transports runs: on the graph it was validated against, with a context of its own,
 * its faults masked; a subscription with a fresh context and a fresh look at the viewer for every event, and
 * ended when the graph loses what it asks for.
 */
export function useOperations(platform: Platform, known: KnownOperations): Plugin<Asked> {
  const { registry, database, log, identity, metrics, door } = platform;
  const hideSuggestions = !door.reveals;
  const graphs = new WeakMap<GraphQLSchema, Graph>();
  const live = openLiveSubscriptions(registry, platform.followers);
  // An event is carried out for many: it does not end with the first who asked.
  const feed = openFeed(platform, (asked, graph) => ({
    ...asked,
    ...contextOf(asked, graph.schema, database.db),
  }));

  const graphOf = (schema: GraphQLSchema): Graph => graphs.get(schema) ?? registry.graph();
  const contextOf = (asked: Asked, schema: GraphQLSchema, db = database.until(asked.gone)) =>
    makeContext(platform, { ...asked, graph: graphOf(schema), db });

  return {
    onPluginInit: ({ setSchema }) => {
      const serve = (graph: Graph): void => {
        graphs.set(graph.schema, graph);
        setSchema(graph.schema);
      };
      serve(registry.graph());
      registry.onGraph(serve);
    },

    onExecute: ({ args, extendContext, setExecuteFn }) => {
      const asked: Asked = args.contextValue;
      const kind = operationKind(args.document, args.operationName);
      const done = metrics.operations.startTimer({ kind });
      // An act that has begun ends, whoever goes away: half of one would help nobody.
      const db = kind === OperationTypeNode.MUTATION ? database.db : undefined;
      extendContext(contextOf(asked, args.schema, db));
      setExecuteFn((given: ExecutionArgs) =>
        executeQuery(graphOf(given.schema), { ...given, hideSuggestions }),
      );
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (isStream(result)) return;
          done({ outcome: result.errors === undefined ? 'answered' : 'errors' });
          const isKnown =
            kind === OperationTypeNode.MUTATION ? result.errors === undefined : textOf(result) !== undefined;
          if (isKnown) known.add(graphOf(args.schema), args.document);
          setResult(seen(result, log.child({ requestId: asked.requestId }), asked.requestId));
        },
      };
    },

    onSubscribe: ({ args, extendContext, setSubscribeFn }) => {
      const asked: Asked = args.contextValue;
      extendContext(contextOf(asked, args.schema));
      const opLog = log.child({ requestId: asked.requestId });

      const onEvent = async (event: unknown, subscribed: ExecutionArgs): Promise<ExecutionResult> => {
        const viewer = asked.token === null ? null : await identity.viewerOf(asked.token);
        insistStillAllowed(
          args.schema,
          subscribed.document,
          subscribed.operationName,
          subscribed.variableValues ?? {},
          viewer,
        );
        metrics.events.inc();
        const contextValue = { ...asked, ...contextOf({ ...asked, viewer }, args.schema) };
        return seen(
          await executeOnce({ ...subscribed, rootValue: event, contextValue }),
          opLog,
          asked.requestId,
        );
      };

      setSubscribeFn(async (subscribed: ExecutionArgs) => {
        const source = await eventsOf({ ...subscribed, hideSuggestions });
        if (!isStream(source)) return seen(source, opLog, asked.requestId);
        if (source instanceof FollowedEvents)
          return feed
            .follow(source, subscribed, asked)
            .catch((fault: unknown) => ({ errors: [seenError(fault, opLog, asked.requestId)] }));
        return live.run(
          subscribed.document,
          source,
          (event) => onEvent(event, subscribed),
          (fault) => ({ errors: [seenError(fault, opLog, asked.requestId)] }),
        );
      });
    },
  };
}

function isStream<T>(value: object): value is AsyncIterable<T> {
  return Symbol.asyncIterator in value;
}
