import type { IncomingMessage } from 'node:http';

/** The body of a request to its end; null where its sender went away before. */
export function wholeBody(request: IncomingMessage): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => void pieces.push(piece));
    request.on('end', () => resolve(pieces.length === 1 ? (pieces[0] ?? null) : Buffer.concat(pieces)));
    request.on('close', () => resolve(null));
  });
}
