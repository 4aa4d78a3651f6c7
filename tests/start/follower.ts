import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const delivery = z.object({
  dossierEvents: z.object({ cursor: z.string(), event: z.object({ id: z.string() }) }),
});

/** A partner that resumes from its last cursor whenever its connection breaks. */
export interface Follower {
  /** The ids of the events it heard, in the order in which it heard them. */
  readonly heard: readonly string[];
  /** How often it connected. */
  connections(): number;
  close(): Promise<void>;
}

const DOCUMENT = 'subscription ($after: String) { dossierEvents(after: $after) { cursor event { id } } }';

/** Follows the dossiers at this address; `after` null is from now on. */
export function follow(url: string, token: string, after: string | null): Follower {
  const heard: string[] = [];
  let connections = 0;
  // The client sends this object again when it connects again: so it resumes where it was.
  const variables = { after };
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 10_000,
    retryWait: () => pause(20),
    shouldRetry: () => true,
    on: {
      connected: () => {
        connections += 1;
      },
    },
  });
  let closing = false;
  const listen = async (): Promise<void> => {
    for await (const { data, errors } of client.iterate({ query: DOCUMENT, variables })) {
      if (errors !== undefined) return;
      const { cursor, event } = delivery.parse(data).dossierEvents;
      variables.after = cursor;
      heard.push(event.id);
    }
  };
  const following = (async () => {
    for (;;) {
      // The server refuses with 4500 while its database is away, which the stock client takes for final.
      await listen().catch((reason: unknown) => {
        if (!isClosing(reason)) throw reason;
      });
      if (closing) return;
      // The server ended it (its database went away): as after a lost connection, one asks again.
      await pause(20);
    }
  })();
  return {
    heard,
    connections: () => connections,
    close: async () => {
      closing = true;
      await client.dispose();
      await following;
    },
  };
}

function isClosing(reason: unknown): boolean {
  return typeof reason === 'object' && reason !== null && 'code' in reason && reason.code === 4500;
}
