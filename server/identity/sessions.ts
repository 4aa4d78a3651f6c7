import { randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { readsTogether } from '../data/reads-together.ts';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import type { Narrowing } from '../kit/narrowing.ts';
import type { SessionDesk } from '../kit/session-desk.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Identity } from './identity.ts';
import { accountLookup, lookUpSession } from './session-lookup.ts';
import { viewerOfAccount, viewerOfSession } from './session-row.ts';
import { findStillHolding, stillHolds } from './still-holds.ts';
import { tokenHash as hashOf } from './token-hash.ts';

export interface Sessions extends Identity, SessionDesk {
  /**
   * The viewer of a token that was seen before, without asking again; null for one that was not, whose end of
   * idleness is to be moved on, or whose rights are others by the calendar. To be trusted only where the proof stood
   * in a statement that found something.
   */
  believed(token: string): Believed | null;
  /**
   * The viewer of a token. Whoever comes again is as a rule who they were: to ask that is far less than to look up what
   * they may.
   */
  recognised(token: string): Promise<Viewer | null>;
}

/** Who somebody was when last looked at, and the condition that they still are. */
export interface Believed {
  readonly viewer: Viewer;
  readonly proof: Narrowing;
}

interface Remembered {
  readonly viewer: Viewer;
  readonly rightsVersion: number;
  readonly touchAt: Date | null;
}

/** So many are remembered; those who come again are looked up again. */
const MOST_REMEMBERED = 5_000;

/** Sessions in the database: random bearer tokens of 256 bits. */
export function openSessions(db: Kysely<ServerTables>, clock: Clock): Sessions {
  const nowAsDate = (): Date => new Date(clock.now().epochMilliseconds);
  const together = readsTogether(db);
  const remembered = new Map<string, Remembered>();

  const before = (tokenHash: Buffer, now: Date): Remembered | null => {
    const found = remembered.get(tokenHash.toString('base64'));
    if (found === undefined) return null;
    const { touchAt, viewer } = found;
    const { holdsUntil } = viewer;
    const isDue = (touchAt !== null && touchAt <= now) || (holdsUntil !== null && holdsUntil <= now);
    return isDue ? null : found;
  };

  const viewerOf: Sessions['viewerOf'] = async (token) => {
    const now = nowAsDate();
    const tokenHash = hashOf(token);
    const rows = await lookUpSession(together, { tokenHash: tokenHash.toString('hex'), now });
    const [session] = rows;
    const over = session?.idleUntil != null && session.idleUntil <= now;
    const viewer = over ? null : viewerOfSession(rows);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    if (viewer === null || session === undefined) {
      remembered.delete(tokenHash.toString('base64'));
      return null;
    }
    const { rightsVersion, touchAt } = session;
    const due = touchAt !== null && touchAt <= now;
    if (due) await touch(db, tokenHash, now);
    // One that was touched just now is looked up once more, which tells when to do so again.
    if (!due) remembered.set(tokenHash.toString('base64'), { viewer, rightsVersion, touchAt });
    return viewer;
  };

  return {
    viewerOf,
    believed: (token) => {
      const tokenHash = hashOf(token);
      const now = nowAsDate();
      const found = before(tokenHash, now);
      if (found === null) return null;
      const { viewer, rightsVersion } = found;
      const values = [tokenHash, now, viewer.accountId, rightsVersion];
      return { viewer, proof: { shape: 'proof', values, conditions: stillHolds } };
    },
    recognised: async (token) => {
      const hash = hashOf(token);
      const now = nowAsDate();
      const found = before(hash, now);
      if (found === null) return viewerOf(token);
      const { viewer, rightsVersion } = found;
      const { accountId } = viewer;
      const tokenHash = hash.toString('hex');
      const still = await findStillHolding(together, { tokenHash, now, accountId, rightsVersion });
      return still.length > 0 ? viewer : viewerOf(token);
    },
    accountOf: async (login) => {
      const account = await db
        .selectFrom('server.account')
        .select('id')
        .where('login', '=', login)
        .where('suspendedAt', 'is', null)
        .executeTakeFirst();
      return account?.id ?? null;
    },
    begin: async (
      accountId,
      { lifetime, idle, assurance, scopes, agencies = null, actingFor, delegation = null, idToken = null },
    ) => {
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const expiresAt = new Date(now.add(lifetime).epochMilliseconds);
      await db
        .insertInto('server.session')
        .values({
          tokenHash: hashOf(token),
          accountId,
          createdAt: new Date(now.epochMilliseconds),
          expiresAt,
          assurance,
          scopes: scopes === null ? null : [...scopes],
          agencies: agencies === null ? null : [...agencies],
          actingFor,
          delegationId: delegation,
          idToken,
          idleFor: idle === null ? null : idle.toString(),
          idleUntil: idle === null ? null : new Date(now.add(idle).epochMilliseconds),
        })
        .execute();
      return { token, expiresAt };
    },
    endAll: async (accountId) => {
      await db
        .deleteFrom('server.session')
        .where((where) => where.or([where('accountId', '=', accountId), where('actingFor', '=', accountId)]))
        .execute();
    },
    renewed: async (accountId) =>
      viewerOfAccount((await accountLookup(accountId, nowAsDate()).execute(db)).rows),
  };
}

/** Moves the end of idleness on. */
async function touch(db: Kysely<ServerTables>, tokenHash: Buffer, now: Date): Promise<void> {
  await db
    .updateTable('server.session')
    .set({ idleUntil: sql`${now}::timestamptz + idle_for` })
    .where('tokenHash', '=', tokenHash)
    .where('idleUntil', '>', now)
    .execute();
}
