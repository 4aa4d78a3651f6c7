import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

const delivery = z.object({
  events: z.object({ position: z.string(), event: z.object({ eventId: z.string() }).nullable() }),
});

/** A partner that resumes from its last cursor whenever its connection breaks. */
export interface Follower {
  /** The ids of the entries in the history of dossiers of which it heard, in the order in which it heard them. */
  readonly heard: readonly string[];
  /** How often it connected. */
  connections(): number;
  close(): Promise<void>;
}

const KINDS = ['DossierSubmitted', 'DossierReceived', 'DossierGranted', 'ResultIssued'];
const DOCUMENT = `subscription ($after: String) {
  events(after: $after) { position event { ${KINDS.map((kind) => `... on ${kind} { eventId }`).join(' ')} } }
}`;

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
      const { position, event } = delivery.parse(data).events;
      variables.after = position;
      if (event !== null) heard.push(event.eventId);
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
