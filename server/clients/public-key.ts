import { calculateJwkThumbprint, importJWK, type JWK } from 'jose';
import { z } from 'zod';
import { InvalidInput } from '../kit/errors.ts';
import type { KeyAlgorithm } from './key-algorithm.ts';
import { PrivateKeyGiven } from './refusals.ts';

/** A key of a client as it is kept. */
export interface PublicKey {
  readonly kid: string;
  readonly thumbprint: string;
  readonly algorithm: KeyAlgorithm;
  readonly jwk: JWK;
}

const LONGEST = 4_000;
const PRIVATE = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

const base64url = z.string().regex(/^[\w-]+$/);
const named = {
  kid: z
    .string()
    .regex(/^[\w.~-]{1,100}$/)
    .optional(),
};
const accepted = z.discriminatedUnion('kty', [
  z.object({ ...named, kty: z.literal('EC'), crv: z.literal('P-256'), x: base64url, y: base64url }),
  z.object({ ...named, kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: base64url }),
  // 2048 bits are 342 characters: less is no longer safe.
  z.object({ ...named, kty: z.literal('RSA'), n: base64url.min(342), e: base64url }),
]);
const ALGORITHMS = { EC: 'ES256', OKP: 'EdDSA', RSA: 'PS256' } as const;

/**
 * A public key (JWK, RFC 7517) as somebody pasted it. Nothing of what is refused is kept or repeated.
 * @throws PrivateKeyGiven, InvalidInput
 */
export async function publicKey(pasted: string): Promise<PublicKey> {
  if (/PRIVATE KEY/.test(pasted)) throw new PrivateKeyGiven();
  const given = objectIn(pasted);
  if (given === null) throw noKey();
  if (PRIVATE.some((member) => member in given)) throw new PrivateKeyGiven();
  const read = accepted.safeParse(given);
  if (!read.success) throw noKey();
  const { kid, ...jwk } = read.data;
  const algorithm = ALGORITHMS[jwk.kty];
  // Numbers that are no point of the curve, or no modulus, have the form of a key but are none.
  await importJWK(jwk, algorithm).catch(() => {
    throw noKey();
  });
  const thumbprint = await calculateJwkThumbprint(jwk);
  return { kid: kid ?? thumbprint, thumbprint, algorithm, jwk };
}

function objectIn(pasted: string): object | null {
  if (pasted.length > LONGEST) return null;
  try {
    const value: unknown = JSON.parse(pasted);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

function noKey(): InvalidInput {
  return new InvalidInput('jwk', {
    vi: 'Đây không phải là khóa công khai (JWK) loại P-256, Ed25519 hoặc RSA từ 2048 bit.',
    en: 'This is no public key (JWK) of the kinds P-256, Ed25519, or RSA of 2048 bits and more.',
  });
}
