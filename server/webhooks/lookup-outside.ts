import { lookup as bySystem } from 'node:dns';
import type { LookupFunction } from 'node:net';

/** A look-up of names that fails where one of the addresses is not `allowed`. */
export function lookupOutside(
  allowed: (address: string) => boolean,
  lookup: LookupFunction = bySystem,
): LookupFunction {
  return (host, options, answer) =>
    lookup(host, options, (error, found, family) => {
      const addresses = Array.isArray(found) ? found.map(({ address }) => address) : [found];
      if (error === null && !addresses.every(allowed)) return answer(new AddressRefused(), '', 0);
      answer(error, found, family);
    });
}

/** A name that stands for an address to which nothing may be sent. */
export class AddressRefused extends Error {}
