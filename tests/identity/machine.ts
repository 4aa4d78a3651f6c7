import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { z } from 'zod';
import { dossiers } from '../../modules/dossiers/contract.ts';
import type { Permission } from '../../server/kit/index.ts';
import { platform } from '../../server/platform/contract.ts';
import { type Asker, askerAt } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import { promoteClient } from '../webhooks/documents.ts';
import { fetchedRun } from '../webhooks/fetched-run.ts';
import { registerClient } from './client-documents.ts';

const { dossierReceived } = dossiers.events;
const { rotateKeys } = platform.permissions;

/** A pair of keys of a program. */
export interface Pair {
  readonly kid: string;
  readonly algorithm: string;
  readonly publicJwk: JWK;
  readonly privateJwk: JWK;
  /** What is pasted to an administrator. */
  readonly pasted: string;
  readonly sign: (claims: Claims, header?: Readonly<Record<string, unknown>>) => Promise<string>;
}

type Claims = Readonly<Record<string, unknown>>;

export async function pair(algorithm = 'ES256', kid: string = randomUUID()): Promise<Pair> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), kid };
  return {
    kid,
    algorithm,
    publicJwk,
    privateJwk: { ...(await exportJWK(privateKey)), kid },
    pasted: JSON.stringify(publicJwk),
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: algorithm, kid, ...header }).sign(privateKey),
  };
}

const answered = z.object({
  access_token: z.string().optional(),
  token_type: z.string().optional(),
  expires_in: z.number().optional(),
  scope: z.string().optional(),
  error: z.string().optional(),
  error_description: z.string().optional(),
  error_description_vi: z.string().optional(),
});

export interface TokenAnswer extends z.output<typeof answered> {
  readonly status: number;
  readonly headers: Headers;
}

/** A registered program, with its keys at hand. */
export interface Machine {
  readonly id: string;
  readonly clientId: string;
  readonly keys: Pair;
  /** The claims of an assertion that is in order; `given` changes them. */
  claims(given?: Claims): Claims;
  /** Asks for a token with an assertion. */
  present(assertion: string, more?: readonly (readonly [string, string])[]): Promise<TokenAnswer>;
  /** Signs in, with this key or its first one. */
  token(more?: readonly (readonly [string, string])[], keys?: Pair): Promise<TokenAnswer>;
  /** Signed in, asking as any client does. @throws where it gets no token */
  asker(more?: readonly (readonly [string, string])[], keys?: Pair): Promise<Asker>;
}

let machines = 0;

/** Registers a program through the public API and, but for one that stays in the sandbox, lets it out. */
export async function machine(
  province: Province,
  permissions: readonly Permission[],
  options: {
    readonly agencies?: readonly number[];
    readonly purpose?: string;
    readonly keys?: Pair;
    readonly by?: Asker;
    readonly sandbox?: true;
  } = {},
): Promise<Machine> {
  machines += 1;
  const { agencies, purpose = 'one-stop-monitoring', by = province.administrator } = options;
  const keys = options.keys ?? (await pair());
  const { answer } = await by.ask(registerClient, {
    name: `Ứng dụng ${machines}`,
    organisation: `Tổ chức ${machines}`,
    contact: 'contact@demo.invalid',
    purpose,
    permissions: permissions.map(({ name }) => name),
    agencies: agencies?.map(String) ?? null,
    jwk: keys.pasted,
  });
  if (answer.__typename !== 'Client') throw new Error(`${answer.__typename}: ${answer.en}`);
  const { id, clientId } = answer;
  const url = province.url;
  const seconds = () => Math.floor(province.clock.now().epochMilliseconds / 1000);
  const claims: Machine['claims'] = (given = {}) => ({
    iss: clientId,
    sub: clientId,
    aud: `${url()}/oauth/token`,
    exp: seconds() + 60,
    jti: randomUUID(),
    ...given,
  });
  const present: Machine['present'] = (assertion, more = []) => presentTo(url(), assertion, more);
  const token: Machine['token'] = async (more, by = keys) => present(await by.sign(claims()), more);
  const asker: Machine['asker'] = async (more, by) => {
    const { access_token, error } = await token(more, by);
    if (access_token === undefined) throw new Error(`${clientId}: ${error}`);
    return askerAt(url, { login: clientId, accountId: Number(id), token: access_token });
  };
  if (options.sandbox !== true) {
    await fetchedRun(province, await asker([['scope', rotateKeys.name]]), dossierReceived.name, 'rightly');
    const { answer: out } = await province.administrator.ask(promoteClient, { client: id });
    if (out.__typename !== 'Client') throw new Error(`${out.__typename}: ${out.en}`);
  }
  return { id, clientId, keys, claims, present, token, asker };
}

/** What the token endpoint says to an assertion. */
export async function presentTo(
  url: string,
  assertion: string,
  more: readonly (readonly [string, string])[] = [],
): Promise<TokenAnswer> {
  const response = await fetch(`${url}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams([
      ['grant_type', 'client_credentials'],
      ['client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'],
      ['client_assertion', assertion],
      ...more.map(([name, value]) => [name, value]),
    ]),
  });
  const { status, headers } = response;
  return { ...answered.parse(await response.json()), status, headers };
}
