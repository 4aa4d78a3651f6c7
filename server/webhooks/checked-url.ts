import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { isLoopback, isOutside } from './is-outside.ts';
import { WebhookUrlRefused } from './refusals.ts';

export interface UrlRule {
  readonly ports: readonly number[];
  /** Whether this very machine may be reached, over http and on any port. */
  readonly loopback: boolean;
}

/** All addresses of a host name. */
export type Addresses = (host: string) => Promise<readonly string[]>;

const bySystem: Addresses = async (host) =>
  (await systemLookup(host, { all: true })).map(({ address }) => address);

/**
 * The address of an endpoint as it is kept: https on an allowed port, at a host of the public internet. The addresses
 * of its name are asked now, so that a mistake is told at once, and again for every connection.
 * @throws WebhookUrlRefused
 */
export async function checkedUrl(text: string, rule: UrlRule, addressesOf = bySystem): Promise<string> {
  const url = URL.parse(text);
  if (url === null || text.length > 2_000) throw new WebhookUrlRefused('NO_URL');
  if (url.username !== '' || url.password !== '') throw new WebhookUrlRefused('CREDENTIALS');
  if (text.includes('#')) throw new WebhookUrlRefused('FRAGMENT');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  const addresses = isIP(host) === 0 ? await addressesOf(host).catch(() => []) : [host];
  if (rule.loopback && addresses.length > 0 && addresses.every(isLoopback)) {
    if (url.protocol === 'http:' || url.protocol === 'https:') return url.href;
  }
  if (url.protocol !== 'https:') throw new WebhookUrlRefused('NOT_HTTPS');
  if (!rule.ports.includes(url.port === '' ? 443 : Number(url.port))) throw new WebhookUrlRefused('PORT');
  if (addresses.length === 0) throw new WebhookUrlRefused('UNKNOWN_HOST');
  if (!addresses.every(isOutside)) throw new WebhookUrlRefused('ADDRESS');
  return url.href;
}
