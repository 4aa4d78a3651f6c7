import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';

/** A session as it was last looked at. Its stamp changes with whatever the session is and its account may. */
export interface KnownSession {
  readonly hash: Buffer;
  readonly stamp: string | null;
}

/** A session that is not as it was known; `stamp` null for one that has ended. */
export interface ChangedSession {
  readonly hash: Buffer;
  readonly stamp: string | null;
  /** When it ends by itself. */
  readonly endsAt: Date | null;
}

/** Those of the sessions that are not as they were known, in one statement however many there are. */
export async function changedSessions(
  db: Kysely<ServerTables>,
  known: readonly KnownSession[],
): Promise<readonly ChangedSession[]> {
  const { rows } = await sql<ChangedSession>`
    select * from (
      select k.hash, k.stamp as known, s.xmin || '.' || a.rights_version as stamp,
        least(s.expires_at, s.idle_until) as ends_at
      from unnest(${known.map(({ hash }) => hash)}::bytea[], ${known.map(({ stamp }) => stamp)}::text[]) as k(hash, stamp)
      left join server.session as s on s.token_hash = k.hash
      left join server.account as a on a.id = s.account_id and a.suspended_at is null) as each
    where stamp is null or stamp is distinct from known`.execute(db);
  return rows;
}
