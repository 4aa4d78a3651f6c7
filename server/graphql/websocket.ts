import type { IncomingMessage, Server } from 'node:http';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { makeServer, type SubscribePayload } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { reasonOf } from '../audit/reason-of.ts';
import type { Platform } from '../context/platform.ts';
import type { Connection } from '../door/connection.ts';
import { DocumentNotRegistered } from '../door/document-not-registered.ts';
import { refusalsOfSockets } from '../door/refusals-of-sockets.ts';
import { refused } from '../door/refused.ts';
import { socketDoor } from '../door/socket-door.ts';
import { takeSocket } from '../door/take-socket.ts';
import { TooManyRequests } from '../door/too-many-requests.ts';
import type { Outlet } from '../events/outlet.ts';
import { tokenOf } from '../identity/token-of.ts';
import { seenError } from './fault.ts';
import { leavable } from './leavable.ts';
import { requestIdOf } from './request-id.ts';
import { serveConnections } from './serve-connections.ts';
import { socketOutlet } from './socket-outlet.ts';
import { withoutHttp } from './without-http.ts';
import { readResult } from './written-result.ts';
import type { Yoga } from './yoga.ts';

const MESSAGE_LIMIT = 64 * 1024;
/** Stands for the request that an operation over a websocket does not have. */
const REQUEST = new Request('http://websocket/graphql', { method: 'POST' });
const SUBSCRIPTIONS_LIMIT = 50;
/** Milliseconds between two pings to a client, beyond the patience for one that is slow. */
const KEEP_ALIVE = 12_000;

/** Serves the same operations over a websocket (graphql-transport-ws) at /graphql. */
export function serveWebsocket(
  http: Server,
  yoga: Yoga,
  { identity, log, publicUrl, door, feedLimits }: Platform,
): { close(): Promise<void> } {
  // Each operation is carried out by the pipeline that validated it.
  const pipelines = new WeakMap<
    ExecutionArgs,
    Pick<ReturnType<Yoga['getEnveloped']>, 'execute' | 'subscribe'> & {
      readonly gone: AbortController;
      readonly outlet: Outlet;
    }
  >();
  const pipelineOf = (args: ExecutionArgs) => {
    const pipeline = pipelines.get(args);
    if (pipeline === undefined) throw new Error('An operation came without its pipeline');
    return pipeline;
  };
  /** Of the parameters of the connection or, in a browser, of the cookie that came with it. */
  const tokenIn = (parameters: Readonly<Record<string, unknown>> | undefined, { cookie }: Connection) =>
    tokenOf(publicUrl, { authorization: parameters?.authorization, cookie })?.token ?? null;
  /** A subscription may last for days: nothing of what began it is kept, which is far more than it needs. */
  const begun = async (args: ExecutionArgs) => {
    const { subscribe, outlet } = pipelineOf(args);
    const results = await subscribe(args);
    pipelines.delete(args);
    args.contextValue = undefined;
    return outlet.begun() ?? results;
  };
  const argumentsOf = async (
    token: string | null,
    address: string,
    reason: string | null,
    params: SubscribePayload,
    outlet: Outlet,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> => {
    const sent = await door.askedDocument(params, token, address);
    // A document that is named in no way that is known is none, whatever else was sent beside it.
    if (sent === null) return [refused(new DocumentNotRegistered())];
    if ('refusal' in sent) return [sent.refusal];
    const { schema, execute, subscribe, contextFactory, parse, validate } = yoga.getEnveloped({
      params,
      request: REQUEST,
    });
    const document = parse(sent.text);
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    // Only now: a document that is refused costs no statement.
    const viewer = token === null ? null : await identity.viewerOf(token);
    const gone = new AbortController();
    const asked = {
      token,
      viewer,
      reason,
      address,
      paid: sent.paid,
      overSocket: true,
      requestId: requestIdOf(null),
      gone: gone.signal,
      outlet,
    };
    const args: ExecutionArgs = {
      schema,
      document,
      operationName: params.operationName,
      variableValues: params.variables,
      contextValue: await contextFactory({ asked }),
    };
    pipelines.set(args, { execute, subscribe, gone, outlet });
    return args;
  };

  const sockets = new WebSocketServer({
    server: http,
    path: '/graphql',
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
    verifyClient: socketDoor(door),
  });
  const opened = (socket: WebSocket, request: IncomingMessage): Connection => {
    const address = door.addressOf(request);
    const { socket: wire, headers } = request;
    return { socket, wire, address, cookie: headers.cookie, leaving: [door.sockets.opened(address)] };
  };
  const refusals = refusalsOfSockets();
  const protocol = makeServer<Readonly<Record<string, unknown>>, Connection>({
    connectionInitWaitTimeout: 3_000,
    onConnect: async ({ connectionParams, extra }) =>
      takeSocket({ door, identity, log }, extra, tokenIn(connectionParams, extra)),
    execute: (args) => {
      const { execute, gone } = pipelineOf(args);
      return leavable(
        async () => readResult(await execute(args)),
        () => gone.abort(),
      );
    },
    subscribe: (args) => {
      const { gone } = pipelineOf(args);
      return leavable(
        () => begun(args),
        () => gone.abort(),
      );
    },
    onSubscribe: async (context, id, params) => {
      const { connectionParams, extra, subscriptions } = context;
      if (Object.keys(subscriptions).length > SUBSCRIPTIONS_LIMIT) {
        extra.socket.close(4429, 'Too many subscriptions');
        return [refused(new TooManyRequests(1))];
      }
      try {
        const token = tokenIn(connectionParams, extra);
        const outlet = socketOutlet(extra, id);
        const reason = reasonOf(connectionParams?.['x-reason']);
        return await argumentsOf(token, extra.address, reason, params, outlet);
      } catch (error) {
        // What does not parse, or names no operation, is that operation's affair alone.
        if (error instanceof GraphQLError) return [error];
        // Such as a database that is away. 1013 means "try again later", and clients do: they resume by cursor.
        extra.socket.close(1013, 'Try again later');
        return [seenError(error, log, requestIdOf(null))];
      }
    },
    onNext: ({ extra }, _id, _payload, _args, { data, errors }) => {
      if (errors === undefined) return undefined;
      refusals.count(extra.socket, errors);
      return { ...(data === undefined ? {} : { data }), errors: withoutHttp(errors) };
    },
    onError: ({ extra }, _id, _payload, errors) => {
      refusals.count(extra.socket, errors);
      log.debug(
        { errors: errors.map(({ message }) => message) },
        'an operation over a websocket was refused',
      );
      return withoutHttp(errors);
    },
  });
  // A slow client answers no ping either: it is cut off before, with words that say why.
  return serveConnections(protocol, sockets, { log, keepAlive: feedLimits.patience + KEEP_ALIVE, opened });
}
