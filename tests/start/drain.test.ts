import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { subscribeOver } from '../support/client.ts';
import { openSite, type Program } from '../support/processes.ts';
import { tokenOf } from './counter.ts';

/** Ends it with SIGTERM. Were its clients able to hold it up, its own time would run out: then the code is 1. */
async function drains(server: Program): Promise<void> {
  expect(await server.kill('SIGTERM')).toEqual({ code: 0, signal: null });
}

const SUBSCRIPTION = 'subscription { events { position } }';

test('open subscriptions and kept connections do not hold the end of a server up', async () => {
  await using site = await openSite();
  const server = await site.run('main').ready();
  const token = await tokenOf(server.url, 'partner');
  const socket = subscribeOver(server.url, token);
  const hearing = socket.subscribe(SUBSCRIPTION).next();
  hearing.catch(() => undefined);
  const agent = new Agent({ keepAlive: true });
  const [kept] = await once(get(`${server.url}/health/live`, { agent }), 'response');
  await kept.resume().toArray();
  await drains(server);
  expect((await socket.closed).code, 'a client is told that the server goes').toBe(1001);
  agent.destroy();
  expect(site.complaints()).toBe('');
});

test('a client that streams events over HTTP does not hold the end of a server up', async () => {
  await using site = await openSite();
  const server = await site.run('main').ready();
  const stream = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await tokenOf(server.url, 'partner')}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    },
    body: JSON.stringify({ query: SUBSCRIPTION }),
  });
  const reading = stream.text().catch(() => 'cut');
  await drains(server);
  await reading;
  expect(site.complaints()).toBe('');
});

test('a websocket that never answers does not hold the end of a server up', async () => {
  await using site = await openSite();
  const server = await site.run('main').ready();
  const deaf = connect(Number(new URL(server.url).port), '127.0.0.1');
  deaf.on('error', () => undefined);
  deaf.write(
    [
      'GET /graphql HTTP/1.1',
      'Host: 127.0.0.1',
      'Upgrade: websocket',
      'Connection: Upgrade',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
      '\r\n',
    ].join('\r\n'),
  );
  const [answer] = await once(deaf, 'data');
  expect(String(answer)).toMatch(/^HTTP\/1.1 101 /);
  deaf.pause();
  await drains(server);
  deaf.destroy();
  expect(site.complaints()).toBe('');
});
