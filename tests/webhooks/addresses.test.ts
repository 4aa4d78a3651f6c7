import { describe, expect, it } from 'vitest';
import { checkedUrl } from '../../server/webhooks/checked-url.ts';
import { openPost } from '../../server/webhooks/post.ts';
import { WebhookUrlRefused } from '../../server/webhooks/refusals.ts';
import { newSecret } from '../../server/webhooks/secret.ts';
import { signed } from '../../server/webhooks/signed.ts';
import { openProvince } from '../support/province.ts';
import * as documents from './documents.ts';
import { organisation } from './hooks.ts';
import { openReceiver } from './receiver.ts';

const rule = { ports: [443, 8443], loopback: false };
const never = new AbortController().signal;

/** Every known way to write an address that is not on the public internet. */
const INSIDE: readonly (readonly [string, string])[] = [
  ['loopback', '127.0.0.1'],
  ['a short form', '127.1'],
  ['a decimal number', '2130706433'],
  ['a hexadecimal number', '0x7f000001'],
  ['an octal form', '0177.0.0.1'],
  ['full-width digits', '１２７.0.0.1'],
  ['any address', '0.0.0.0'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.254'],
  ['private 192.168/16', '192.168.0.1'],
  ['link-local, where clouds keep their metadata', '169.254.169.254'],
  ['of a carrier (CGNAT)', '100.64.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['for benchmarks', '198.18.0.1'],
  ['loopback of IPv6', '[::1]'],
  ['any address of IPv6', '[::]'],
  ['mapped into IPv6', '[::ffff:127.0.0.1]'],
  ['mapped into IPv6 in hexadecimal', '[::ffff:a9fe:a9fe]'],
  ['compatible with IPv4', '[::7f00:1]'],
  ['NAT64', '[64:ff9b::a9fe:a9fe]'],
  ['local NAT64', '[64:ff9b:1::a00:1]'],
  ['6to4', '[2002:7f00:1::]'],
  ['Teredo', '[2001:0:7f00:1::]'],
  ['link-local of IPv6', '[fe80::1]'],
  ['site-local of IPv6', '[fec0::1]'],
  ['unique local of IPv6', '[fd00:ec2::254]'],
];

function message(url: string) {
  const at = Temporal.Now.instant();
  const body = JSON.stringify({
    id: '1',
    type: 'a.b',
    version: 1,
    position: 'p',
    at: at.toString(),
    data: {},
  });
  return { url, body, headers: signed([newSecret()], '1', at, body) };
}

describe('an address that is not on the public internet', () => {
  it.each(INSIDE)('is refused when a webhook is made: %s', async (_what, host) => {
    await expect(checkedUrl(`https://${host}/hook`, rule)).rejects.toMatchObject({ fault: 'ADDRESS' });
  });

  it.each(INSIDE)('is refused again when a connection is made: %s', async (_what, host) => {
    const post = openPost({ timeout: 60_000, loopback: false });
    const { error } = await post.send(message(`https://${host}/hook`), never);
    expect(error).toBe('ADDRESS_REFUSED');
    post.close();
  });

  it('is refused when one of the addresses of a name is one', async () => {
    const names = async () => ['93.184.215.14', '10.0.0.7'];
    await expect(checkedUrl('https://partner.example/', rule, names)).rejects.toMatchObject({
      fault: 'ADDRESS',
    });
    await expect(checkedUrl('https://localhost/', rule)).rejects.toBeInstanceOf(WebhookUrlRefused);
  });

  it('is not reached by a name that stood for another address when the webhook was made', async () => {
    await using receiver = await openReceiver();
    const { port } = new URL(receiver.url);
    const before = async () => ['93.184.215.14'];
    const url = await checkedUrl('https://rebinding.example:8443/', rule, before);
    expect(url).toBe('https://rebinding.example:8443/');
    let asked = 0;
    const post = openPost({
      timeout: 60_000,
      loopback: false,
      lookup: (_host, options, answer) => {
        asked += 1;
        if (options.all === true) answer(null, [{ address: '127.0.0.1', family: 4 }]);
        else answer(null, '127.0.0.1', 4);
      },
    });
    const answered = await post.send(message(`http://rebinding.example:${port}/`), never);
    expect([asked, answered.error, receiver.received]).toEqual([1, 'ADDRESS_REFUSED', []]);
    post.close();
  });
});

describe('an address', () => {
  const names = async () => ['93.184.215.14'];

  it.each([
    ['http://partner.example/', 'NOT_HTTPS'],
    ['ftp://partner.example/', 'NOT_HTTPS'],
    ['file:///etc/passwd', 'NOT_HTTPS'],
    ['https://user:word@partner.example/', 'CREDENTIALS'],
    ['https://partner.example/#part', 'FRAGMENT'],
    ['https://partner.example:5432/', 'PORT'],
    ['no address', 'NO_URL'],
    [`https://partner.example/${'a'.repeat(2_000)}`, 'NO_URL'],
  ])('%s is refused with %s', async (url, fault) => {
    await expect(checkedUrl(url, rule, names)).rejects.toMatchObject({ fault });
  });

  it('of a host that nobody knows is refused, and one on the public internet is kept', async () => {
    const nobody = () => Promise.reject(new Error('ENOTFOUND'));
    await expect(checkedUrl('https://nowhere.example/', rule, nobody)).rejects.toMatchObject({
      fault: 'UNKNOWN_HOST',
    });
    expect(await checkedUrl('https://Partner.Example:443/a?b', rule, names)).toBe(
      'https://partner.example/a?b',
    );
    expect(await checkedUrl('https://[2606:4700::1111]/', rule)).toBe('https://[2606:4700::1111]/');
  });
});

describe('a post', () => {
  it('follows no redirect, and reads no more than 4 KB of an answer', async () => {
    await using target = await openReceiver();
    await using receiver = await openReceiver();
    receiver.reply((_one, response) => {
      response.writeHead(302, { location: target.url });
      response.write(Buffer.alloc(64 * 1024));
      // It would go on for ever.
      return undefined;
    });
    // Longer than a test may take: that it comes to an end is the proof.
    const post = openPost({ timeout: 3_600_000, loopback: true });
    expect(await post.send(message(receiver.url), never)).toMatchObject({ status: 302, error: null });
    expect(target.received).toEqual([]);
    post.close();
  });

  it('gives a receiver up that does not answer', async () => {
    await using receiver = await openReceiver();
    receiver.reply(() => undefined);
    const post = openPost({ timeout: 200, loopback: true });
    expect(await post.send(message(receiver.url), never)).toMatchObject({ status: null, error: 'TIMEOUT' });
    post.close();
  });
});

const province = await openProvince({
  work: false,
  environment: { webhooks: { keys: [], ports: [443], timeout: 15_000, loopback: false } },
});

it('without the setting for it, no webhook may go to this machine', async () => {
  const partner = await organisation(province, 'inward');
  for (const [url, fault] of [
    ['https://127.0.0.1/', 'ADDRESS'],
    ['http://127.0.0.1/', 'NOT_HTTPS'],
    ['https://localhost/', 'ADDRESS'],
  ] as const) {
    const { answer } = await partner.ask(documents.createWebhook, { url });
    expect(answer).toMatchObject({ __typename: 'WebhookUrlRefused', fault });
  }
});
