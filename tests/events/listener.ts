import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';

/** A partner's program: follows all events, and goes on from its last position whenever its connection breaks. */
export interface Listener {
  /** The ids of the events, in the order in which they came. */
  readonly ids: readonly number[];
  connections(): number;
  close(): Promise<void>;
}

const DOCUMENT = 'subscription ($after: String) { events(after: $after) { position event { id } } }';

interface Told {
  readonly events: { readonly position: string; readonly event: { readonly id: string } | null };
}

export function listenAt(url: string, token: string, after: string): Listener {
  const ids: number[] = [];
  let connections = 0;
  let closing = false;
  // The client sends this object again when it connects again: so it resumes where it was.
  const variables = { after };
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 1_000_000,
    retryWait: () => pause(50),
    shouldRetry: () => true,
    on: {
      connected: () => {
        connections += 1;
      },
    },
  });
  const follow = (): void => {
    const again = (): void => {
      if (!closing) setTimeout(follow, 50);
    };
    client.subscribe<Told>(
      { query: DOCUMENT, variables },
      {
        next: ({ data }) => {
          if (data == null) return;
          variables.after = data.events.position;
          if (data.events.event !== null) ids.push(Number(data.events.event.id));
        },
        // The server ended it, as where its database went away: one asks again from the last position.
        error: again,
        complete: again,
      },
    );
  };
  follow();
  return {
    ids,
    connections: () => connections,
    close: async () => {
      closing = true;
      await client.dispose();
    },
  };
}
