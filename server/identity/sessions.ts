import { randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import type { Narrowing } from '../kit/narrowing.ts';
import type { SessionDesk } from '../kit/session-desk.ts';
import type { Viewer } from '../kit/viewer.ts';
import type { Identity } from './identity.ts';
import { isProven } from './is-proven.ts';
import { accountLookup, sessionLookup } from './session-lookup.ts';
import { type SessionRow, viewerOfAccount, viewerOfSession } from './session-row.ts';
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
  // Asked with every request, and so compiled once.
  const bySession = sessionLookup().compile(db);
  const remembered = new Map<string, Remembered>();

  const believed: Sessions['believed'] = (token) => {
    const tokenHash = hashOf(token);
    const found = remembered.get(tokenHash.toString('base64'));
    if (found === undefined) return null;
    const { viewer, rightsVersion, touchAt } = found;
    const now = nowAsDate();
    const { holdsUntil } = viewer;
    if ((touchAt !== null && touchAt <= now) || (holdsUntil !== null && holdsUntil <= now)) return null;
    const values = [tokenHash, now, viewer.accountId, rightsVersion];
    return { viewer, proof: { shape: 'proof', values, conditions: isStill } };
  };

  const viewerOf: Sessions['viewerOf'] = async (token) => {
    const now = nowAsDate();
    const tokenHash = hashOf(token);
    const { rows } = await db.executeQuery<SessionRow>({ ...bySession, parameters: [tokenHash, now] });
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
    believed,
    viewerOf,
    recognised: async (token) => {
      const before = believed(token);
      return before !== null && (await isProven(db, before.proof)) ? before.viewer : viewerOf(token);
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

/** Whether the session is there and not over, and the account may what it might. Asked once a statement. */
function isStill([
  tokenHash,
  now,
  accountId,
  rightsVersion,
]: readonly unknown[]): readonly RawBuilder<boolean>[] {
  return [
    sql<boolean>`(select rights_version from server.account where id = ${accountId}) = ${rightsVersion}`,
    sql<boolean>`(select expires_at from server.session
      where token_hash = ${tokenHash} and account_id = ${accountId}) > ${now}`,
  ];
}
