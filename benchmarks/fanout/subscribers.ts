import { once } from 'node:events';
import { WebSocket } from 'ws';
import { DOCUMENT } from './document.ts';

interface Told {
  readonly url: string;
  readonly sockets: number;
  readonly token: string;
}

/** A process of subscribers: it opens its sockets, says so, and answers how many events came and how late. */
const AT_ONCE = 100;
const EVENT_AT = '"at":"';
let received = 0;
let lags: number[] = [];

function hear(message: Buffer): void {
  // Not parsed: what the subscribers cost is not to be measured.
  const at = message.indexOf(EVENT_AT);
  if (at === -1) return;
  received += 1;
  const sent = Date.parse(message.toString('latin1', at + EVENT_AT.length, at + EVENT_AT.length + 24));
  // An event names its whole millisecond; when it comes is known more exactly.
  lags.push(performance.timeOrigin + performance.now() - sent);
}

async function open({ url, token }: Told): Promise<void> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  socket.on('message', hear);
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: DOCUMENT } }));
}

function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'sockets' in message;
}

process.on('message', async (message) => {
  if (isTold(message)) {
    for (let opened = 0; opened < message.sockets; opened += AT_ONCE)
      await Promise.all(
        Array.from({ length: Math.min(AT_ONCE, message.sockets - opened) }, () => open(message)),
      );
    process.send?.({ opened: message.sockets });
  } else if (message === 'reset') {
    received = 0;
    lags = [];
    process.send?.({ reset: true });
  } else if (message === 'count') process.send?.({ received });
  else if (message === 'lags') process.send?.({ lags: lags.sort((a, b) => a - b) });
});
process.on('disconnect', () => process.exit(0));
