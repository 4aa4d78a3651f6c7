import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { readAddresses } from '../../server/door/address.ts';

let proxies: readonly string[] = [];
// A server that answers with the address it believes.
const server = createServer((request, response) => response.end(readAddresses(proxies)(request)));
let url = '';

beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${z.object({ port: z.number() }).parse(server.address()).port}`;
});
afterAll(() => void server.close());

const believed = async (forwarded: string | null) =>
  (await fetch(url, { headers: forwarded === null ? {} : { 'x-forwarded-for': forwarded } })).text();

it.each([
  ['without proxies, the socket', [], '203.0.113.7', '127.0.0.1'],
  ['of a proxy that is not trusted, the socket', ['10.0.0.0/8'], '203.0.113.7', '127.0.0.1'],
  ['of a trusted proxy, whom it names', ['127.0.0.1/32'], '203.0.113.7', '203.0.113.7'],
  ['of a trusted proxy that names nobody, its own', ['127.0.0.1/32'], null, '127.0.0.1'],
  ['through two trusted ones', ['127.0.0.1/32', '10.0.0.0/8'], '203.0.113.7, 10.1.1.1', '203.0.113.7'],
  ['not what stands before an untrusted one', ['127.0.0.1/32'], '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['not beyond a word that is none', ['127.0.0.1/32', '10.0.0.0/8'], '203.0.113.7, x, 10.1.1.1', '10.1.1.1'],
  ['IPv4 that is written as IPv6', ['127.0.0.1/32'], '::ffff:203.0.113.7', '203.0.113.7'],
  ['the /64 of IPv6', ['127.0.0.1/32'], '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
])('believes %s', async (_what, trusted, forwarded, address) => {
  proxies = trusted;
  expect(await believed(forwarded)).toBe(address);
});
