import { createHmac, randomUUID } from 'node:crypto';
import { exportSPKI, importJWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { openProvince } from '../support/province.ts';
import { addClientKey, retireClientKey } from './client-documents.ts';
import { type Machine, machine, pair, presentTo } from './machine.ts';

const { followDossiers } = dossiers.permissions;
const province = await openProvince({ work: false });
let program: Machine;

beforeAll(async () => {
  program = await machine(province, [followDossiers]);
});

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(province.clock.now().epochMilliseconds / 1000);
/** An assertion in order, but for what is said. */
const signed = (claims: Readonly<Record<string, unknown>>) => program.keys.sign(program.claims(claims));

/** Signs a text as it is, which no library would. */
function sealed(header: object, claims: object, key: string | Buffer): string {
  const head = `${encoded(header)}.${encoded(claims)}`;
  return `${head}.${createHmac('sha256', key).update(head).digest('base64url')}`;
}

const hostile: readonly (readonly [string, () => Promise<string>])[] = [
  ['whose subject holds NUL', async () => sealed({ alg: 'ES256', kid: 'k1' }, { sub: 'a\u0000b' }, 'x')],
  ['whose key holds NUL', async () => sealed({ alg: 'ES256', kid: 'k\u0000' }, { sub: 'a' }, 'x')],
  [
    'that nobody signed',
    async () => `${encoded({ alg: 'none', kid: program.keys.kid })}.${encoded(program.claims())}.`,
  ],
  [
    'signed in a way that is not allowed, with the right key',
    async () => {
      const { kid, privateJwk } = program.keys;
      const other = await pair('ES384', kid);
      expect(privateJwk.crv).toBe('P-256');
      return other.sign(program.claims());
    },
  ],
  [
    'that brings a key along',
    async () => {
      const own = await pair('ES256', program.keys.kid);
      return own.sign(program.claims(), { jwk: own.publicJwk });
    },
  ],
  [
    'that brings its right key along, though it is rightly signed',
    async () => program.keys.sign(program.claims(), { jwk: program.keys.publicJwk }),
  ],
  [
    'that says where to fetch a key',
    async () => program.keys.sign(program.claims(), { jku: `${province.url()}/health/live` }),
  ],
  ['that is over', () => signed({ exp: now() })],
  ['that ends too late', () => signed({ exp: now() + 301 })],
  ['that has no end', () => signed({ exp: undefined })],
  ['that is not valid yet', () => signed({ nbf: now() + 30 })],
  ['that is meant for somebody else', () => signed({ aud: 'https://elsewhere.invalid/oauth/token' })],
  ['of one program about another', () => signed({ sub: 'client-of-somebody-else' })],
  ['that another gave out', () => signed({ iss: 'https://issuer.invalid' })],
  ['without a number of its own', () => signed({ jti: undefined })],
  ['of 2 MB', () => signed({ more: 'x'.repeat(2_000_000) })],
  ['that is no token', async () => 'garbage.of.nobody'],
  ['that is empty', async () => ''],
  [
    'sealed with the public key as if it were a secret',
    async () => {
      const key = await importJWK(program.keys.publicJwk, 'ES256');
      if (key instanceof Uint8Array) throw new Error('This is no public key');
      return sealed({ alg: 'HS256', kid: program.keys.kid }, program.claims(), await exportSPKI(key));
    },
  ],
  [
    'signed by a key that nobody registered',
    async () => (await pair()).sign(program.claims(), { kid: randomUUID() }),
  ],
  [
    'signed by another key under the name of a registered one',
    async () => (await pair('ES256', program.keys.kid)).sign(program.claims()),
  ],
  [
    'signed by the key of another program',
    async () => (await machine(province, [followDossiers], { sandbox: true })).keys.sign(program.claims()),
  ],
  [
    'without the name of a key',
    async () => {
      const key = await importJWK(program.keys.privateJwk, 'ES256');
      return new SignJWT(program.claims()).setProtectedHeader({ alg: 'ES256' }).sign(key);
    },
  ],
];

describe('the token endpoint', () => {
  it.each(hostile)('gives no token for an assertion %s', async (_, assertion) => {
    const before = await sessions();
    const answer = await program.present(await assertion());
    expect([answer.status, answer.access_token]).toEqual([
      answer.error === 'invalid_client' ? 401 : 400,
      undefined,
    ]);
    expect(['invalid_client', 'invalid_request']).toContain(answer.error);
    expect(await sessions()).toBe(before);
  });

  it('takes an assertion once, of two at the same time, too', async () => {
    const assertion = await signed({});
    const answers = await Promise.all([program.present(assertion), program.present(assertion)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    expect((await program.present(assertion)).error).toBe('invalid_client');
  });

  it('takes nothing from a retired key, and everything from the one in its place', async () => {
    const [old, fresh] = [await pair('PS256'), await pair('EdDSA')];
    const rotating = await machine(province, [followDossiers], { keys: old });
    const { id: client } = rotating;
    await province.administrator.ask(addClientKey, { client, jwk: fresh.pasted });
    expect((await rotating.token([], old)).status).toBe(200);
    await province.administrator.ask(retireClientKey, { client, kid: old.kid });
    expect((await rotating.token([], old)).error).toBe('invalid_client');
    expect((await rotating.token([], fresh)).status).toBe(200);
  });

  it('remembers an assertion no longer than it could be used', async () => {
    await program.token();
    province.clock.set('2026-11-23T09:30+07:00');
    await program.token();
    const { rows } = await remembered();
    expect(rows).toBe(1);
  });

  it('says no more of why than the standard has, in both languages, and is not to be kept', async () => {
    const { headers, error_description, error_description_vi } = await program.present('garbage');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_client"');
    expect(error_description).toMatch(/^[\x20-\x7e]+$/);
    expect(error_description_vi).toMatch(/\S/);
    expect(await presentTo(province.url(), await signed({}), [['client_id', 'client-other']])).toMatchObject({
      error: 'invalid_client',
    });
  });
});

async function sessions(): Promise<number> {
  const rows = await province.db().selectFrom('server.session').select('accountId').execute();
  return rows.length;
}

async function remembered(): Promise<{ readonly rows: number }> {
  const rows = await province.db().selectFrom('server.clientAssertion').select('clientId').execute();
  return { rows: rows.length };
}
