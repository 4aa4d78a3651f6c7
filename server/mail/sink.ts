import { mkdir } from 'node:fs/promises';
import { SMTPServer } from 'smtp-server';
import { keepMessage } from './keep-message.ts';

const largestMessage = 5 * 1024 * 1024;

/**
 * A real SMTP server for machines without one: it delivers nothing and keeps every message as an `.eml` file.
 *
 * Listens on 127.0.0.1 only, without accounts and without TLS. The sender hears 250 only after the file is on disk
 * under its last name; a message over 5 MB is refused with 552, a failing disk with 451 (the sender may try again).
 * `port` 0 or none takes a free one; `url` is what `smtpTransport` wants.
 */
export async function startMailSink(options: {
  readonly folder: string;
  readonly port?: number;
}): Promise<{ readonly url: string; close(): Promise<void> }> {
  await mkdir(options.folder, { recursive: true });
  let accepted = 0;
  const server = new SMTPServer({
    // The certificate that the library brings is refused by any careful client, so STARTTLS must not be offered.
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMessage,
    maxClients: 50,
    closeTimeout: 1_000,
    onData(stream, _session, answer) {
      let pieces: readonly Buffer[] = [];
      let size = 0;
      stream.on('data', (piece: Buffer) => {
        size += piece.byteLength;
        pieces = size > largestMessage ? [] : [...pieces, piece];
      });
      stream.on('error', answer);
      stream.on('end', () => {
        if (size > largestMessage) return answer(smtpError(552, 'Message is larger than 5 MB'));
        accepted += 1;
        keepMessage(options.folder, Buffer.concat(pieces), accepted).then(
          () => answer(null, 'Message kept'),
          () => answer(smtpError(451, 'Message could not be written')),
        );
      });
    },
  });
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(options.port ?? 0, '127.0.0.1', resolve);
  await listening;
  server.off('error', reject);
  // A client that drops its connection is its own affair; without a listener it would end the process.
  server.on('error', () => undefined);
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The mail sink has no TCP port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
