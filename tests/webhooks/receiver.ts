import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { z } from 'zod';

const body = z.object({
  id: z.string(),
  type: z.string(),
  version: z.number(),
  position: z.string(),
  at: z.iso.datetime(),
  data: z.unknown(),
});

/** What stands in a delivery. @throws where it has another form */
export function readBody(sent: string): z.output<typeof body> {
  return body.parse(JSON.parse(sent));
}

export interface Received {
  readonly body: z.output<typeof body>;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  /** How many requests were being answered when this one came, itself included. */
  readonly atOnce: number;
}

/** What a receiver does with a delivery: a status, or anything else with the response itself. */
export type Reply = (received: Received, response: ServerResponse) => number | Promise<number> | undefined;

export interface Receiver extends AsyncDisposable {
  readonly url: string;
  /** Everything that came, with every repeat. */
  readonly received: readonly Received[];
  /** The ids of the events of what came. */
  ids(): readonly string[];
  /** From now on it answers so. */
  reply(how: Reply): void;
}

/** A third party's server on this machine, which answers 204 at first. */
export async function openReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  let how: Reply = () => 204;
  let busy = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    busy += 1;
    response.once('close', () => {
      busy -= 1;
    });
    const sent = await text(request);
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const one = { body: readBody(sent), text: sent, headers, atOnce: busy };
    received.push(one);
    const status = await how(one, response);
    if (status !== undefined) response.writeHead(status).end();
  };
  const server = createServer(
    (request, response) => void answer(request, response).catch(() => response.destroy()),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}/hook`,
    received,
    ids: () => received.map((one) => one.body.id),
    reply: (next) => {
      how = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise<unknown>((closed) => server.close(closed));
    },
  };
}

/** What the library of Standard Webhooks says of a delivery. @throws where it does not hold */
export function verified(secret: string | null, { text: sent, headers }: Received): unknown {
  return new Webhook(secret ?? '').verify(sent, { ...headers });
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === 'string') throw new Error('The receiver has no port');
  return address.port;
}
