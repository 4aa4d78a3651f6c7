import type { Server } from 'node:http';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { Platform } from '../context/platform.ts';
import type { Outlet } from '../events/outlet.ts';
import { bearerOf } from './bearer.ts';
import { leavable } from './leavable.ts';
import { requestIdOf } from './request-id.ts';
import { socketOutlet } from './socket-outlet.ts';
import { withoutHttp } from './without-http.ts';
import { readResult } from './written-result.ts';
import type { Yoga } from './yoga.ts';

const MESSAGE_LIMIT = 64 * 1024;
const SUBSCRIPTIONS_LIMIT = 50;

/** Serves the same operations over a websocket (graphql-transport-ws) at /graphql. */
export function serveWebsocket(
  http: Server,
  yoga: Yoga,
  { identity, log }: Platform,
): { close(): Promise<void> } {
  // Each operation is carried out by the pipeline that validated it.
  const pipelines = new WeakMap<
    ExecutionArgs,
    Pick<ReturnType<Yoga['getEnveloped']>, 'execute' | 'subscribe'> & { readonly gone: AbortController }
  >();
  const pipelineOf = (args: ExecutionArgs) => {
    const pipeline = pipelines.get(args);
    if (pipeline === undefined) throw new Error('An operation came without its pipeline');
    return pipeline;
  };
  const argumentsOf = async (
    token: string | null,
    params: SubscribePayload,
    outlet: Outlet,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
      params,
      request: new Request('http://websocket/graphql', { method: 'POST' }),
    });
    const document = parse(params.query);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    // Only now: a document that is refused costs no statement.
    const viewer = token === null ? null : await identity.viewerOf(token);
    const gone = new AbortController();
    const asked = { token, viewer, requestId: requestIdOf(null), gone: gone.signal, outlet };
    const args: ExecutionArgs = {
      schema,
      document,
      operationName: params.operationName,
      variableValues: params.variables,
      contextValue: await contextFactory({ asked }),
    };
    pipelines.set(args, { execute, subscribe, gone });
    return args;
  };

  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
  });
  const served = useServer(
    {
      connectionInitWaitTimeout: 3_000,
      execute: (args) => {
        const { execute, gone } = pipelineOf(args);
        return leavable(
          async () => readResult(await execute(args)),
          () => gone.abort(),
        );
      },
      subscribe: (args) => {
        const { subscribe, gone } = pipelineOf(args);
        return leavable(
          async () => subscribe(args),
          () => gone.abort(),
        );
      },
      onSubscribe: async (context, id, params) => {
        const { connectionParams, extra, subscriptions } = context;
        if (Object.keys(subscriptions).length > SUBSCRIPTIONS_LIMIT) {
          extra.socket.close(4429, 'Too many subscriptions');
          return [];
        }
        try {
          const outlet = socketOutlet(extra.socket, id);
          return await argumentsOf(bearerOf(connectionParams?.authorization), params, outlet);
        } catch (error) {
          // What does not parse, or names no operation, is that operation's affair alone.
          if (error instanceof GraphQLError) return [error];
          // Such as a database that is away. 1013 means "try again later", and clients do: they resume by cursor.
          log.error({ err: error }, 'an operation over a websocket could not begin');
          extra.socket.close(1013, 'Try again later');
          return [];
        }
      },
      onNext: (_context, _id, _payload, _args, { data, errors }) =>
        errors === undefined
          ? undefined
          : { ...(data === undefined ? {} : { data }), errors: withoutHttp(errors) },
      onError: (_context, _id, _payload, errors) => {
        log.debug(
          { errors: errors.map(({ message }) => message) },
          'an operation over a websocket was refused',
        );
        return withoutHttp(errors);
      },
    },
    sockets,
  );
  return { close: async () => void (await served.dispose()) };
}
