import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that holds its OK back until it is let go. */
export interface SlowSink extends AsyncDisposable {
  readonly url: string;
  /** The Message-IDs of all it has received, with every repeat. */
  readonly received: readonly string[];
  /** From now on every message waits for its OK, until `letGo`. */
  hold(): void;
  letGo(): void;
}

export async function openSlowSink(): Promise<SlowSink> {
  const received: string[] = [];
  let held = Promise.withResolvers<void>();
  held.resolve();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onData(stream, _session, answer) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const id = /^message-id:\s*<([^@>]*)/im.exec(Buffer.concat(pieces).toString('latin1'))?.[1];
        received.push(id ?? 'without an id');
        void held.promise.then(() => answer(null, 'kept'));
      });
    },
  });
  // A killed worker drops its connection.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The sink has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    received,
    hold: () => {
      held = Promise.withResolvers<void>();
    },
    letGo: () => held.resolve(),
    [Symbol.asyncDispose]: async () => {
      held.resolve();
      await new Promise<void>((closed) => server.close(closed));
    },
  };
}
