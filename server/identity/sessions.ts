import { hash as oneHash, randomBytes } from 'node:crypto';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import type { Clock } from '../kit/context.ts';
import type { Narrowing } from '../kit/narrowing.ts';
import { Viewer } from '../kit/viewer.ts';
import type { Identity } from './identity.ts';

const LIFETIME = { hours: 12 };

export interface Sessions extends Identity {
  /**
   * The viewer of a token that was seen before, without asking again; null for one that was not. To be trusted only
   * where the proof stood in a statement that found something.
   */
  believed(token: string): Believed | null;
  /** Begins a session of 12 hours; null where nobody has this login. Only the token's hash is kept. */
  begin(login: string): Promise<{ readonly token: string; readonly expiresAt: Date } | null>;
  /** An account as it may act at this moment. */
  renewed(accountId: number): Promise<Viewer | null>;
  /** Ends every session of an account. */
  endAll(accountId: number): Promise<void>;
}

/** Who somebody was when last looked at, and the condition that they still are. */
export interface Believed {
  readonly viewer: Viewer;
  readonly proof: Narrowing;
}

/** So many are remembered; those who come again are looked up again. */
const MOST_REMEMBERED = 5_000;

/** Sessions in the database: random bearer tokens of 256 bits. */
export function openSessions(db: Kysely<ServerTables>, clock: Clock): Sessions {
  // Asked with every request, and so compiled once.
  const bySession = db
    .selectFrom('server.session as s')
    .innerJoin('server.account as a', 'a.id', 's.accountId')
    .leftJoin('server.accountGrant as g', 'g.accountId', 'a.id')
    .select(['a.id', 'a.personId', 'a.name', 'a.rightsVersion', 'g.permission', 'g.agencyId'])
    .where('s.tokenHash', '=', Buffer.alloc(32))
    .where('s.expiresAt', '>', new Date(0))
    .compile();
  const remembered = new Map<string, { readonly viewer: Viewer; readonly rightsVersion: number }>();
  return {
    begin: async (login) => {
      const account = await db
        .selectFrom('server.account')
        .select('id')
        .where('login', '=', login)
        .executeTakeFirst();
      if (account === undefined) return null;
      const token = randomBytes(32).toString('base64url');
      const now = clock.now();
      const expiresAt = new Date(now.add(LIFETIME).epochMilliseconds);
      const createdAt = new Date(now.epochMilliseconds);
      await db
        .insertInto('server.session')
        .values({ tokenHash: hash(token), accountId: account.id, createdAt, expiresAt })
        .execute();
      return { token, expiresAt };
    },
    endAll: async (accountId) => {
      await db.deleteFrom('server.session').where('accountId', '=', accountId).execute();
    },
    viewerOf: async (token) => {
      const now = new Date(clock.now().epochMilliseconds);
      const tokenHash = hash(token);
      const { rows } = await db.executeQuery<SessionRow>({ ...bySession, parameters: [tokenHash, now] });
      const viewer = viewerIn(rows);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      if (viewer === null || rows[0] === undefined) remembered.delete(tokenHash.toString('base64'));
      else remembered.set(tokenHash.toString('base64'), { viewer, rightsVersion: rows[0].rightsVersion });
      return viewer;
    },
    believed: (token) => {
      const tokenHash = hash(token);
      const found = remembered.get(tokenHash.toString('base64'));
      if (found === undefined) return null;
      const { viewer, rightsVersion } = found;
      const now = new Date(clock.now().epochMilliseconds);
      return {
        viewer,
        proof: {
          shape: 'proof',
          values: [tokenHash, now, viewer.accountId, rightsVersion],
          conditions: isStill,
        },
      };
    },
    renewed: async (accountId) => {
      const rows = await db
        .selectFrom('server.account as a')
        .leftJoin('server.accountGrant as g', 'g.accountId', 'a.id')
        .select(['a.id', 'a.personId', 'a.name', 'g.permission', 'g.agencyId'])
        .where('a.id', '=', accountId)
        .execute();
      return viewerIn(rows);
    },
  };
}

/** Whether the session is there and not over, and the account may what it might. Asked once a statement. */
function isStill([
  tokenHash,
  now,
  accountId,
  rightsVersion,
]: readonly unknown[]): readonly RawBuilder<boolean>[] {
  return [
    sql<boolean>`(select exists (
      select from server.session as s join server.account as a on a.id = s.account_id
      where s.token_hash = ${tokenHash} and s.expires_at > ${now} and a.id = ${accountId}
        and a.rights_version = ${rightsVersion}))`,
  ];
}

type SessionRow = GrantedRow & { readonly rightsVersion: number };

interface GrantedRow {
  readonly id: number;
  readonly personId: number | null;
  readonly name: string;
  readonly permission: string | null;
  readonly agencyId: number | null;
}

/** One row a grant, or one without any. */
function viewerIn(rows: readonly GrantedRow[]): Viewer | null {
  const [account] = rows;
  if (account === undefined) return null;
  return new Viewer({
    accountId: account.id,
    personId: account.personId,
    name: account.name,
    grants: rows.flatMap(({ permission, agencyId }) =>
      permission === null ? [] : [{ permission, agencyId }],
    ),
  });
}

function hash(token: string): Buffer {
  return oneHash('sha256', token, 'buffer');
}
