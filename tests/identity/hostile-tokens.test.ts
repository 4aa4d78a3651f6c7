import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { expect, it } from 'vitest';
import { openAtForger } from './at-forger.ts';

const { forger, server, comeBack, sessions } = await openAtForger();
const { claims, sign } = forger;

const NUMBER = '017199000077';
const told = {
  sub: 'somebody',
  TechID: 'tech-77',
  HoTen: 'Người Rất Riêng',
  SoDinhDanh: NUMBER,
  loAs: 'LoA1',
};
const stranger = await generateKeyPair('ES256', { extractable: true });
const now = Math.floor(Date.now() / 1000);
const HOUR = 3_600;

it.each<readonly [string, (nonce: string) => Promise<string> | string]>([
  ['is not signed at all', (nonce) => new UnsecuredJWT({ ...claims(nonce) }).encode()],
  [
    'says that it is not signed, and has the signature of another',
    async (nonce) => {
      const [, payload, signature] = (await sign(claims(nonce))).split('.');
      return [Buffer.from('{"alg":"none"}').toString('base64url'), payload, signature].join('.');
    },
  ],
  [
    'is signed in a way that its key is not for',
    async (nonce) => {
      const { privateKey } = await generateKeyPair('RS256');
      return sign(claims(nonce), { alg: 'RS256' }, privateKey);
    },
  ],
  [
    'brings its own key along',
    async (nonce) => {
      const jwk = await exportJWK(stranger.publicKey);
      return sign(claims(nonce), { jwk }, stranger.privateKey);
    },
  ],
  [
    'says where its key is to be fetched',
    (nonce) => sign(claims(nonce), { jku: `${forger.issuer}/jwks`, kid: 'two' }, stranger.privateKey),
  ],
  ['has expired', (nonce) => sign(claims(nonce, { iat: now - 2 * HOUR, exp: now - HOUR }))],
  ['does not hold yet', (nonce) => sign(claims(nonce, { nbf: now + HOUR }))],
  ['is for another client', (nonce) => sign(claims(nonce, { aud: 'another' }))],
  [
    'is for several clients, and meant for another',
    (nonce) => sign(claims(nonce, { aud: ['motcua', 'another'], azp: 'another' })),
  ],
  ['is of another issuer', (nonce) => sign(claims(nonce, { iss: 'https://issuer.invalid' }))],
  ['answers another question', () => sign(claims('another-nonce'))],
  ['answers no question', (nonce) => sign(claims(nonce, { nonce: undefined }))],
  ['has two megabytes', (nonce) => sign(claims(nonce, { padding: 'x'.repeat(2_000_000) }))],
  ['is no token', () => 'garbage'],
  ['is of three parts, and no token', () => 'a.b.c'],
  [
    'is signed with the public key as if it were a secret',
    (nonce) =>
      new SignJWT({ ...claims(nonce) })
        .setProtectedHeader({ alg: 'HS256', kid: 'one' })
        .sign(new TextEncoder().encode(forger.published)),
  ],
  ['says nothing of whom it is about', (nonce) => sign(claims(nonce, { sub: undefined }))],
  ['is signed with another key', (nonce) => sign(claims(nonce), {}, stranger.privateKey)],
  ['never ends', (nonce) => sign(claims(nonce, { exp: undefined }))],
  ['is about somebody else than what is told with it', (nonce) => sign(claims(nonce, { sub: 'another' }))],
])('an ID token that %s signs nobody in', async (_what, idToken) => {
  const before = await sessions();
  const { response, text, browser } = await comeBack({ idToken, userinfo: told });
  expect(response.status).toBe(403);
  expect(text).toContain('Không đăng nhập được');
  expect(text).toContain('could not be signed in');
  expect(browser.cookies(server.url)).not.toMatch(/motcua-\d+=/);
  expect(await sessions()).toBe(before);
});

it('without an ID token nobody is signed in', async () => {
  const { response } = await comeBack({ idToken: null, userinfo: told });
  expect(response.status).toBe(403);
  expect(await sessions()).toBe(0);
});

it('a sound ID token of the same issuer signs somebody in', async () => {
  const { response, browser } = await comeBack({ idToken: (nonce) => sign(claims(nonce)), userinfo: told });
  expect(response.status).toBe(303);
  expect(browser.cookies(server.url)).toMatch(/motcua-\d+=/);
  expect(await sessions()).toBe(1);
});

it('each refusal is in the log with its reason, and none with anything of the person or the token', () => {
  const lines = server
    .said()
    .split('\n')
    .filter((line) => line.includes('a sign-in did not come about'));
  expect(lines.length).toBeGreaterThanOrEqual(21);
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ reason: expect.stringMatching(/\w/) });
  const said = `${server.said()}${server.complained()}`;
  for (const secret of [NUMBER, 'Riêng', 'tech-77', 'somebody', 'code-', 'a secret of', 'eyJ'])
    expect(said, secret).not.toContain(secret);
});
