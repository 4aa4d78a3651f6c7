import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { subscribeOver } from '../support/client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { testDoor } from '../support/test-door.ts';

const sockets = { anonymous: 3, person: 2, staff: 2, client: 2, address: 6 };
const province = await openProvince({
  work: false,
  environment: {
    door: testDoor({ sockets, trustedProxies: ['127.0.0.0/8'], allowedOrigins: ['https://portal.example'] }),
  },
});
const BEAT = 'subscription { heartbeat }';

/** How the server answers a handshake: 101, or why it does not take it. */
async function handshake(headers: Record<string, string> = {}) {
  const socket = new WebSocket(`${province.url().replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    headers,
  });
  const refused = once(socket, 'unexpected-response').then(([request, response]) => {
    request.destroy();
    return Number(response.statusCode);
  });
  const status = await Promise.race([refused, once(socket, 'open').then(() => 101)]);
  return { socket, status };
}

describe('websockets', () => {
  it('are few for one account, and one that is closed makes room', async () => {
    const open = [1, 2].map(() => subscribeOver(province.url(), province.parent.token));
    for (const socket of open) await socket.subscribe(BEAT).next();
    const third = subscribeOver(province.url(), province.parent.token);
    await expect(third.subscribe(BEAT).next()).rejects.toMatchObject({ code: 4429 });
    expect(await third.closed).toEqual({ code: 4429, reason: 'Too many sockets' });
    const other = subscribeOver(province.url(), province.clerk.token);
    expect((await other.subscribe(BEAT).next()).value?.errors).toBeUndefined();
    await open[0]?.close();
    await pollUntil(async () => {
      const again = subscribeOver(province.url(), province.parent.token);
      const beat = await again
        .subscribe(BEAT)
        .next()
        .catch(() => null);
      await again.close();
      return beat !== null;
    });
    for (const socket of [...open, other]) await socket.close();
  });

  it('are few from one address, whoever opens them', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.1' };
    const opened = await Promise.all(Array.from({ length: 10 }, () => handshake(headers)));
    expect(opened.filter(({ status }) => status === 101)).toHaveLength(sockets.address);
    expect(opened.filter(({ status }) => status === 429)).toHaveLength(4);
    const elsewhere = await handshake({ 'x-forwarded-for': '203.0.113.2' });
    expect(elsewhere.status).toBe(101);
    for (const { socket } of [...opened, elsewhere]) socket.terminate();
  });

  it('are taken from our own pages, from those that are allowed, and from programs', async () => {
    for (const headers of [{}, { origin: province.url() }, { origin: 'https://portal.example' }]) {
      const { socket, status } = await handshake({ ...headers, 'x-forwarded-for': '203.0.113.3' });
      expect(status).toBe(101);
      socket.terminate();
    }
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { cookie: 'session=1' },
      { cookie: 'session=1', 'sec-fetch-site': 'cross-site' },
    ]) {
      const { socket, status } = await handshake(headers);
      expect(status).toBe(403);
      socket.terminate();
    }
  });

  it('carry at most 50 operations at once', async () => {
    const socket = subscribeOver(province.url(), province.partner.token);
    const following = Array.from({ length: 50 }, () => socket.subscribe(BEAT));
    for (const one of following) expect((await one.next()).done).toBe(false);
    await expect(socket.subscribe(BEAT).next()).rejects.toMatchObject({ code: 4429 });
    expect(await socket.closed).toMatchObject({ code: 4429, reason: 'Too many subscriptions' });
  });

  it('take no message above 64 KiB', async () => {
    const { socket } = await handshake({ 'x-forwarded-for': '203.0.113.4' });
    const closed = once(socket, 'close');
    socket.send(JSON.stringify({ type: 'connection_init', payload: { filler: 'x'.repeat(64 * 1024) } }));
    expect((await closed)[0]).toBe(1009);
  });

  it('that send message after message are cut off', async () => {
    const { socket } = await handshake({ 'x-forwarded-for': '203.0.113.5' });
    const closed = once(socket, 'close');
    // Until there were as many within a second as are too many, however busy the machine is.
    while (socket.readyState === WebSocket.OPEN) {
      for (let nth = 0; nth < 500; nth += 1) socket.send('{"type":"ping"}');
      await setImmediate();
    }
    expect((await closed)[0]).toBe(4429);
  });

  it('and streams over HTTP are counted together', async () => {
    const stream = () =>
      fetch(`${province.url()}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'text/event-stream',
          authorization: `Bearer ${province.officer.token}`,
        },
        body: JSON.stringify({ query: BEAT }),
      });
    const streams = [await stream(), await stream()];
    expect(streams.map(({ status }) => status)).toEqual([200, 200]);
    const third = await stream();
    expect(await third.text()).toContain('TooManyRequests');
    const socket = subscribeOver(province.url(), province.officer.token);
    await expect(socket.subscribe(BEAT).next()).rejects.toMatchObject({ code: 4429 });
    for (const { body } of streams) await body?.cancel();
    await pollUntil(async () => {
      const again = await stream();
      const text = await again.body?.pipeThrough(new TextDecoderStream()).getReader().read();
      return text?.value?.includes('TooManyRequests') === false;
    });
  });
});
