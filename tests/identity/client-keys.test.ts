import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { platform } from '../../server/platform/contract.ts';
import { pollUntil } from '../support/poll-until.ts';
import { openProvince } from '../support/province.ts';
import { expectRefused } from '../support/refused.ts';
import * as documents from './client-documents.ts';
import { machine, pair } from './machine.ts';

const province = await openProvince({ work: false });
const { administrator, clerk, anybody } = province;
const { followDossiers } = dossiers.permissions;
const { rotateKeys } = platform.permissions;

describe('keys', () => {
  it('are changed without a refused request under load', async () => {
    const program = await machine(province, [followDossiers]);
    let keys = program.keys;
    const outcomes: number[] = [];
    let asking = true;
    /** By which keys each of them is just asking. */
    const using = new Map<number, typeof keys>();
    const load = async (nth: number): Promise<void> => {
      while (asking) {
        using.set(nth, keys);
        outcomes.push((await program.token([], keys)).status);
      }
    };
    const loads = [1, 2, 3, 4].map(load);
    for (let round = 0; round < 5; round += 1) {
      const [old, fresh] = [keys, await pair()];
      const asker = await program.asker([['scope', rotateKeys.name]], old);
      const added = await asker.ask(documents.addClientKey, { client: program.id, jwk: fresh.pasted });
      expect(added.answer.__typename).toBe('Client');
      const signed = outcomes.length;
      keys = fresh;
      // Nobody waits any longer for an answer to what the old one has signed.
      await pollUntil(async () => outcomes.length > signed + 8 && ![...using.values()].includes(old));
      const retired = await asker.ask(documents.retireClientKey, { client: program.id, kid: old.kid });
      expect(retired.answer.__typename).toBe('Client');
    }
    asking = false;
    await Promise.all(loads);
    expect(outcomes.length).toBeGreaterThan(40);
    expect(new Set(outcomes)).toEqual(new Set([200]));
  });

  it.each(['ES256', 'PS256', 'EdDSA'])('sign by %s', async (algorithm) => {
    const program = await machine(province, [followDossiers], { keys: await pair(algorithm) });
    expect((await program.token()).status).toBe(200);
  });

  it('are changed by a program only with a token that was asked for that', async () => {
    const program = await machine(province, [followDossiers]);
    const jwk = (await pair()).pasted;
    const usual = await program.asker();
    const asked = { client: program.id, jwk };
    await expectRefused(province, 'ClientNotFound', () => usual.ask(documents.addClientKey, asked));
    const other = await (await machine(province, [followDossiers])).asker([['scope', rotateKeys.name]]);
    await expectRefused(province, 'ClientNotFound', () => other.ask(documents.addClientKey, asked));
    await expectRefused(province, 'ClientNotFound', () => clerk.ask(documents.addClientKey, asked));
    await expectRefused(province, 'NotSignedIn', () => anybody.ask(documents.addClientKey, asked));
  });

  it('that are private are refused, and nothing of them is kept', async () => {
    const program = await machine(province, [followDossiers]);
    const { privateJwk } = await pair();
    const pem = '-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMG\n-----END PRIVATE KEY-----';
    for (const jwk of [JSON.stringify(privateJwk), pem, JSON.stringify({ kty: 'oct', k: 'c2VjcmV0' })])
      await expectRefused(province, 'PrivateKeyGiven', () =>
        administrator.ask(documents.addClientKey, { client: program.id, jwk }),
      );
  });

  it.each([
    ['no JSON', 'garbage'],
    ['nothing', 'null'],
    ['a curve that we do not take', { kty: 'EC', crv: 'P-384', x: 'AA', y: 'AA' }],
    ['no point of the curve', { kty: 'EC', crv: 'P-256', x: 'A'.repeat(43), y: 'A'.repeat(43) }],
    ['a short modulus', { kty: 'RSA', n: 'x'.repeat(171), e: 'AQAB' }],
  ])('that are %s are refused', async (_, key) => {
    const { id: client } = await machine(province, [followDossiers]);
    const jwk = typeof key === 'string' ? key : JSON.stringify(key);
    await expectRefused(province, 'InvalidInput', () =>
      administrator.ask(documents.addClientKey, { client, jwk }),
    );
  });

  it('are two at most, and a retired one does not come back', async () => {
    const program = await machine(province, [followDossiers]);
    const { id: client, keys } = program;
    const [second, third] = [await pair(), await pair()];
    const add = (jwk: string) => administrator.ask(documents.addClientKey, { client, jwk });
    await expectRefused(province, 'ClientKeyKnown', () => add(keys.pasted));
    expect((await add(second.pasted)).answer.__typename).toBe('Client');
    await expectRefused(province, 'TooManyClientKeys', () => add(third.pasted));
    await administrator.ask(documents.retireClientKey, { client, kid: keys.kid });
    const renamed = JSON.stringify({ ...keys.publicJwk, kid: 'another-name' });
    await expectRefused(province, 'ClientKeyKnown', () => add(renamed));
    await expectRefused(province, 'ClientKeyNotFound', () =>
      administrator.ask(documents.retireClientKey, { client, kid: keys.kid }),
    );
  });

  it('of a program are never all taken by itself', async () => {
    const program = await machine(province, [followDossiers]);
    const asker = await program.asker([['scope', rotateKeys.name]]);
    const last = { client: program.id, kid: program.keys.kid };
    await expectRefused(province, 'LastClientKey', () => asker.ask(documents.retireClientKey, last));
    const { answer } = await administrator.ask(documents.retireClientKey, last);
    expect(answer.__typename).toBe('Client');
    expect((await program.token()).error).toBe('invalid_client');
  });

  it('are added once, however often the same intention arrives', async () => {
    const { id: client } = await machine(province, [followDossiers]);
    const asked = { client, jwk: (await pair()).pasted, key: 'add-the-key-once' };
    const answers = await Promise.all([1, 2, 3].map(() => administrator.ask(documents.addClientKey, asked)));
    for (const { answer } of answers) expect(answer).toMatchObject({ keys: [{}, {}] });
  });
});
