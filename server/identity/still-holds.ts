import { type RawBuilder, sql } from 'kysely';
import { gatheredRead } from '../kit/gathered-read.ts';
import type { Slots } from '../kit/slots.ts';

/** Somebody as they were when last looked at. */
interface LookedAt {
  readonly tokenHash: string;
  readonly now: Date;
  readonly accountId: number;
  readonly rightsVersion: number;
}

/** That the session is there and not over, and the account may what it might. Asked once a statement. */
export function stillHolds([
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

/** A row where it does. */
export const findStillHolding = gatheredRead(
  { tokenHash: 'text', now: 'timestamptz', accountId: 'bigint', rightsVersion: 'bigint' },
  (_, { tokenHash, now, accountId, rightsVersion }: Slots<LookedAt>) => {
    const conditions = stillHolds([sql`decode(${tokenHash}, 'hex')`, now, accountId, rightsVersion]);
    return sql<object>`select where ${sql.join(conditions, sql` and `)}`;
  },
);
