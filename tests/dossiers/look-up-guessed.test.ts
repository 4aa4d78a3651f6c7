import { expect, it } from 'vitest';
import * as steps from '../support/dossier-steps.ts';
import { openProvince } from '../support/province.ts';
import { testDoor } from '../support/test-door.ts';
import { receiptOf } from './look-up-documents.ts';

/** Wide enough for all who sign in here from one address. */
const RATE = 60;
const MANY = 300;
const wide = { person: 1_000_000, staff: 1_000_000, client: 1_000_000 };
const province = await openProvince({
  work: false,
  environment: {
    door: testDoor({ rates: { anonymous: RATE, ...wide }, trustedProxies: ['127.0.0.0/8'] }),
  },
});
const { parent, clerk, file } = province;

it('whoever guesses passwords is held up by their address, and nobody else is', async () => {
  const { id } = await steps.received(parent, clerk, file);
  const { dossier } = await parent.ask(receiptOf, { id });
  const path = new URL(dossier?.lookUpUrl ?? '').pathname;
  const post = (password: string, address: string) =>
    fetch(`${province.url()}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
      body: `password=${password}`,
    });
  const from = performance.now();
  const guesses = Array.from({ length: MANY }, (_, nth) =>
    post(String(nth).padStart(12, '0'), '203.0.113.7'),
  );
  const statuses = (await Promise.all(guesses)).map(({ status }) => status);
  // A second may end between two guesses, and another begin.
  const seconds = Math.ceil((performance.now() - from) / 1000) + 1;
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  expect(statuses.filter((status) => status === 404).length).toBeLessThanOrEqual(seconds * RATE);
  expect((await post(dossier?.lookUpPassword ?? '', '203.0.113.8')).status).toBe(200);
});
