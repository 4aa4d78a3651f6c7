import { createHash } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { KEY_ALGORITHMS, type KeyAlgorithm } from './key-algorithm.ts';

/** Why a client is not believed: for the log, and nothing of what it sent stands in it. */
export class NotBelieved extends Error {
  readonly because: string;

  constructor(because: string) {
    super(because);
    this.because = because;
  }
}

interface ValidKey {
  readonly clientId: number;
  readonly algorithm: KeyAlgorithm;
  readonly jwk: Readonly<Record<string, unknown>>;
}

export interface Believing {
  /** Whom the assertion must be meant for: one of these. */
  readonly audiences: readonly string[];
  readonly now: Date;
  keyOf(login: string, kid: string): Promise<ValidKey | null>;
  /** Remembers that it was used; false where it was before. */
  useOnce(clientId: number, jtiHash: Buffer, expiresAt: Date): Promise<boolean>;
}

const LONGEST = 8_192;
/** Whoever gets hold of an assertion has no more than this. */
const LONGEST_LIFE = 300;

// Nothing that brings a key along, or says where to get one.
const header = z.strictObject({
  alg: z.enum(KEY_ALGORITHMS),
  kid: z.string().regex(/^[\w.~-]{1,100}$/),
  typ: z.string().optional(),
});
const claimed = z.object({ sub: z.string().regex(/^[\w-]{1,200}$/) });
const claims = z.object({
  exp: z.number().int().positive().max(1e11),
  jti: z.string().min(1).max(200),
});

/** The client behind an assertion (RFC 7523 with a key of its own). @throws NotBelieved */
export async function provenClient(assertion: string, believing: Believing): Promise<number> {
  if (assertion.length > LONGEST) throw new NotBelieved('too long');
  const { alg, kid } = read(header, () => decodeProtectedHeader(assertion), 'its header is not allowed');
  const { sub } = read(claimed, () => decodeJwt(assertion), 'it names nobody');
  const key = await believing.keyOf(sub, kid);
  if (key === null) throw new NotBelieved('there is no such key now');
  if (key.algorithm !== alg) throw new NotBelieved('the key is for another algorithm');
  const payload = await verified(assertion, key, sub, believing);
  const { exp, jti } = read(claims, () => payload, 'exp or jti is missing');
  if (exp > believing.now.getTime() / 1000 + LONGEST_LIFE) throw new NotBelieved('it ends too late');
  const jtiHash = createHash('sha256').update(jti).digest();
  if (!(await believing.useOnce(key.clientId, jtiHash, new Date(exp * 1000))))
    throw new NotBelieved('it was used before');
  return key.clientId;
}

async function verified(
  assertion: string,
  { jwk, algorithm }: ValidKey,
  sub: string,
  { audiences, now }: Believing,
): Promise<unknown> {
  try {
    const key = await importJWK(jwk, algorithm);
    const { payload } = await jwtVerify(assertion, key, {
      algorithms: [algorithm],
      issuer: sub,
      subject: sub,
      audience: [...audiences],
      currentDate: now,
      requiredClaims: ['exp', 'jti'],
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JOSEError) throw new NotBelieved(error.code);
    throw error;
  }
}

function read<T>(schema: z.ZodType<T>, decode: () => unknown, otherwise: string): T {
  let decoded: unknown;
  try {
    decoded = decode();
  } catch {
    throw new NotBelieved('it is no token');
  }
  const parsed = schema.safeParse(decoded);
  if (!parsed.success) throw new NotBelieved(otherwise);
  return parsed.data;
}
