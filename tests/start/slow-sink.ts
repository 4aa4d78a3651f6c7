import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

/** A mail server that holds its OK back until it is let go. */
export interface SlowSink extends AsyncDisposable {
  readonly url: string;
  /** The Message-IDs of all it was offered, with every repeat. */
  readonly offered: readonly string[];
  /** Those that it has kept: its OK went to a sender who was still there. */
  readonly kept: readonly string[];
  /** Those whose sender was gone before the OK. */
  readonly abandoned: readonly string[];
  /** From now on every message waits for its OK, until `letGo`. */
  hold(): void;
  letGo(): void;
}

export async function openSlowSink(): Promise<SlowSink> {
  const offered: string[] = [];
  const kept: string[] = [];
  const abandoned: string[] = [];
  const waiting = new Map<string, string>();
  let held = Promise.withResolvers<void>();
  held.resolve();
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    closeTimeout: 100,
    onClose: (session) => {
      const id = waiting.get(session.id);
      if (id !== undefined) abandoned.push(id);
      waiting.delete(session.id);
    },
    onData(stream, session, answer) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const [, id = 'without an id'] =
          /^message-id:\s*<([^@>]*)/im.exec(Buffer.concat(pieces).toString('latin1')) ?? [];
        offered.push(id);
        waiting.set(session.id, id);
        void held.promise.then(() => {
          if (waiting.delete(session.id)) kept.push(id);
          answer(null, 'kept');
        });
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
    offered,
    kept,
    abandoned,
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
