import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Where a request comes from, as far as it can be believed. */
export type AddressOf = (request: IncomingMessage) => string;

/**
 * Reads the address of whoever asks: that of the socket, or where a trusted proxy stands there, the last one that it
 * names in `x-forwarded-for` and that is no trusted proxy itself. What others write there is not looked at.
 */
export function readAddresses(trustedProxies: readonly string[]): AddressOf {
  const trusted = trustedProxies.map((network) => ipaddr.parseCIDR(network));
  const isTrusted = (address: Address): boolean =>
    trusted.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
  // A socket is asked once: most of them send many requests.
  const direct = new WeakMap<object, { readonly address: string; readonly trusted: boolean }>();

  return ({ socket, headers }) => {
    const known = direct.get(socket);
    const near = known ?? nearest(socket.remoteAddress, isTrusted);
    if (known === undefined) direct.set(socket, near);
    if (!near.trusted) return near.address;
    const named = [headers['x-forwarded-for'] ?? ''].flat().join(',').split(',');
    let furthest = near.address;
    for (const text of named.reverse()) {
      const address = parsed(text.trim());
      if (address === null) break;
      furthest = networkOf(address);
      if (!isTrusted(address)) break;
    }
    return furthest;
  };
}

function nearest(remote: string | undefined, isTrusted: (address: Address) => boolean) {
  const address = parsed(remote ?? '');
  return address === null
    ? { address: 'unknown', trusted: false }
    : { address: networkOf(address), trusted: isTrusted(address) };
}

/** An IPv4 address that is written as IPv6 is one of IPv4. */
function parsed(text: string): Address | null {
  return ipaddr.isValid(text) ? ipaddr.process(text) : null;
}

/** A household or an office has a /64 of IPv6 to itself, and may take another address for each request. */
function networkOf(address: Address): string {
  if (address instanceof ipaddr.IPv4) return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address.toString()}/64`).toString()}/64`;
}
