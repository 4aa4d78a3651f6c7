import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A wire to a PostgreSQL on this machine that can be frozen and cut. */
export interface Wire {
  /** The address of the database through the wire. */
  readonly url: string;
  /** How often somebody has connected, or tried to. */
  attempts(): number;
  /** From now on nothing passes, in either direction; nobody is refused. */
  freeze(): void;
  /** The same of one connection, by the port from which it reaches the database. */
  freezeOne(port: number): void;
  /** The same from when a client says this on: until then they may connect, and are answered. */
  freezeAt(words: string): void;
  /** What clients have said since it was frozen. */
  heldBack(): string;
  thaw(): void;
  /** Drops every connection, and all that was held back. */
  cut(): void;
  close(): void;
}

export async function openWire(target: URL): Promise<Wire> {
  const sockets = new Set<Socket>();
  const held: { readonly to: Socket; readonly piece: Buffer; readonly byClient: boolean }[] = [];
  const frozenOnes = new Set<number | undefined>();
  let frozen = false;
  let last: string | null = null;
  let attempts = 0;
  const join = (from: Socket, to: Socket, byClient: boolean): void => {
    const database = byClient ? to : from;
    sockets.add(from);
    from.on('data', (piece: Buffer) => {
      frozen ||= byClient && last !== null && piece.includes(last);
      if (frozen || frozenOnes.has(database.localPort)) held.push({ to, piece, byClient });
      else to.write(piece);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      sockets.delete(from);
      to.destroy();
    });
  };
  const server = createServer((client) => {
    attempts += 1;
    const database = connect(Number(target.port), '127.0.0.1');
    join(client, database, true);
    join(database, client, false);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The wire has no port');
  const cut = (): void => {
    held.length = 0;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: Object.assign(new URL(target), { port: String(address.port) }).href,
    attempts: () => attempts,
    freeze: () => {
      frozen = true;
    },
    freezeOne: (port) => void frozenOnes.add(port),
    freezeAt: (words) => {
      last = words;
    },
    heldBack: () => held.map(({ piece, byClient }) => (byClient ? piece.toString('latin1') : '')).join(''),
    thaw: () => {
      frozen = false;
      last = null;
      frozenOnes.clear();
      for (const { to, piece } of held.splice(0)) to.write(piece);
    },
    cut,
    close: () => {
      cut();
      server.close();
    },
  };
}
