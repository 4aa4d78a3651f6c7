import { once } from 'node:events';
import { createServer } from 'node:http';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { freePort } from '../../server/data/free-port.ts';
import { wholeBody } from '../../server/http/whole-body.ts';

type Claims = Readonly<Record<string, unknown>>;

/** What the token endpoint and userinfo answer next. */
export interface Forgery {
  /** The ID token, made of the nonce that was asked with; null for none. */
  readonly idToken: ((nonce: string) => Promise<string> | string) | null;
  readonly userinfo: Claims;
  /** HTTP status of the token endpoint. */
  readonly status?: number;
}

/** An issuer that answers whatever it is told to. */
export interface Forger {
  readonly issuer: string;
  readonly key: CryptoKey;
  /** The public key as published, whose bytes an HMAC may be made with. */
  readonly published: string;
  /** Sound claims of somebody, with changes; undefined takes one away. */
  claims(nonce: string, changes?: Claims): Claims;
  sign(claims: Claims, header?: Partial<JWTHeaderParameters>, key?: CryptoKey): Promise<string>;
  answers(forgery: Forgery, nonce: string): void;
  /** How often the token endpoint was asked. */
  asked(): number;
  /** The form that came to the token endpoint last. */
  posted(): URLSearchParams;
  close(): Promise<void>;
}

export const CLIENT = 'motcua';

/** It claims to sign in every way there is, so that nothing is refused for its metadata alone. */
const ALGORITHMS = ['ES256', 'RS256', 'HS256', 'none'];

export async function openForger(): Promise<Forger> {
  const port = await freePort(undefined);
  const issuer = `http://127.0.0.1:${port}`;
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), use: 'sig', alg: 'ES256', kid: 'one' };
  // By nonce, which is in the code and the access token, too: several may come back at once.
  const forgeries = new Map<string, Forgery>();
  let asked = 0;
  let posted = new URLSearchParams();
  const answer = async (path: string, secret: string): Promise<readonly [status: number, body: unknown]> => {
    if (path === '/.well-known/openid-configuration')
      return [
        200,
        {
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ALGORITHMS,
          authorization_response_iss_parameter_supported: true,
        },
      ];
    if (path === '/jwks') return [200, { keys: [jwk] }];
    const nonce = secret.slice('code-'.length);
    const forgery = forgeries.get(nonce);
    if (path === '/userinfo') return [200, forgery?.userinfo];
    asked += 1;
    if (forgery?.status !== undefined) return [forgery.status, { error: 'invalid_grant' }];
    const token = { access_token: secret, token_type: 'Bearer', expires_in: 60 };
    if (forgery?.idToken == null) return [200, token];
    return [200, { ...token, id_token: await forgery.idToken(nonce) }];
  };
  const server = createServer((request, response) => {
    wholeBody(request)
      .then((body) => {
        const form = new URLSearchParams(String(body));
        if (request.url === '/token') posted = form;
        const bearer = request.headers.authorization?.replace('Bearer ', '');
        return answer(request.url ?? '', form.get('code') ?? bearer ?? '');
      })
      .then(
        ([status, body]) =>
          response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
        () => response.destroy(),
      );
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    issuer,
    key: privateKey,
    published: JSON.stringify(jwk),
    claims: (nonce, changes = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return { iss: issuer, aud: CLIENT, sub: 'somebody', iat: now, exp: now + 60, nonce, ...changes };
    },
    sign: (claims, header = {}, key = privateKey) =>
      new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign(key),
    answers: (forgery, nonce) => void forgeries.set(nonce, forgery),
    asked: () => asked,
    posted: () => posted,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
