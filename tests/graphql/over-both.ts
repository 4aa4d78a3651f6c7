import { type Answer, graphqlOver, subscribeOver } from '../support/client.ts';

type Variables = Readonly<Record<string, unknown>>;
interface Asker {
  readonly url: string;
  readonly token?: string | undefined;
}

/** The answers of one server to the same operation over HTTP and over a websocket. */
export async function overBoth<R = unknown>(
  { url, token }: Asker,
  query: string,
  variables: Variables = {},
): Promise<{ readonly http: Answer<R>; readonly websocket: Answer<R> }> {
  return {
    http: await graphqlOver(url, token)<R>(query, variables),
    websocket: await overWebsocket<R>({ url, token }, query, variables),
  };
}

/** The first answer to an operation over a websocket of its own. */
async function overWebsocket<R>(
  { url, token }: Asker,
  query: string,
  variables: Variables,
): Promise<Answer<R>> {
  const socket = subscribeOver(url, token);
  try {
    const { value } = await socket.subscribe<R>(query, variables).next();
    return { data: value?.data ?? null, errors: value?.errors ?? [] };
  } catch (refused) {
    // What cannot begin comes as the errors alone.
    if (!Array.isArray(refused)) throw refused;
    return { data: null, errors: refused };
  } finally {
    await socket.close();
  }
}
