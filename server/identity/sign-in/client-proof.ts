import { readFile } from 'node:fs/promises';
import { importJWK } from 'jose';
import { type ClientAuth, ClientSecretBasic, ClientSecretPost, None, PrivateKeyJwt } from 'openid-client';
import { z } from 'zod';
import { StartFault } from '../../start-fault.ts';
import type { OidcSettings } from './settings.ts';

/** OIDC_CLIENT_KEY names a file that is no key. */
class NoClientKey extends StartFault {
  constructor(file: string) {
    super(`OIDC_CLIENT_KEY: ${file} is no private key as a JWK with "alg".`);
  }
}

const privateKey = z.looseObject({ kty: z.string(), alg: z.string(), kid: z.string().optional() });

/** How this installation proves to an issuer that it is itself: by a signature, a secret, or not at all. @throws NoClientKey */
export async function clientProof({ keyFile, secret }: OidcSettings): Promise<ClientAuth> {
  if (keyFile !== null) return bySignature(keyFile);
  if (secret === null) return None();
  const [inHeader, inBody] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    (methods.includes('client_secret_basic') ? inHeader : inBody)(server, client, body, headers);
  };
}

async function bySignature(file: string): Promise<ClientAuth> {
  try {
    const { kid, ...jwk } = privateKey.parse(JSON.parse(await readFile(file, 'utf8')));
    const key = await importJWK(jwk);
    if (!(key instanceof CryptoKey) || key.type !== 'private') throw new NoClientKey(file);
    return PrivateKeyJwt(kid === undefined ? key : { key, kid });
  } catch {
    throw new NoClientKey(file);
  }
}
