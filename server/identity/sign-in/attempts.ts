import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import { tokenHash } from '../token-hash.ts';
import type { Ties } from './issuer.ts';

/** A sign-in that is under way. */
export interface Attempt extends Ties {
  /** An address of our own. */
  readonly returnTo: string;
  readonly level: 1 | 2;
  /** Whose level is to rise; null for a new sign-in. */
  readonly accountId: number | null;
}

/** Keeps what a browser left with; of its secrets only hashes, but for those that never leave the server. */
export async function keepAttempt(
  db: Kysely<ServerTables>,
  browser: string,
  { state, ...attempt }: Attempt,
  expiresAt: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('server.signIn')
    .values({
      ...attempt,
      stateHash: tokenHash(state),
      browserHash: tokenHash(browser),
      expiresAt: new Date(expiresAt.epochMilliseconds),
    })
    .execute();
}

/** What a browser left with, for this once; null for another browser, a second time, and too late. */
export async function takeAttempt(
  db: Kysely<ServerTables>,
  browser: string,
  state: string,
  now: Temporal.Instant,
): Promise<Attempt | null> {
  const taken = await db
    .deleteFrom('server.signIn')
    .where('stateHash', '=', tokenHash(state))
    .where('browserHash', '=', tokenHash(browser))
    .where('expiresAt', '>', new Date(now.epochMilliseconds))
    .returning(['nonce', 'verifier', 'returnTo', 'level', 'accountId'])
    .executeTakeFirst();
  return taken === undefined ? null : { ...taken, state };
}
