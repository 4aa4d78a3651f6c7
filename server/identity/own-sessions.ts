import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ServerTables>();

/** Ends one session of an account; undefined where the account has none with that id. */
export function endSession(db: Kysely<unknown>, accountId: number, id: number) {
  return tables(db)
    .deleteFrom('server.session')
    .where('id', '=', id)
    .where('accountId', '=', accountId)
    .returning([...COLUMNS, 'idToken'])
    .executeTakeFirst();
}

/** The sessions of an account that hold at that moment, the newest first. */
export function sessionsOf(db: Kysely<unknown>, accountId: number, now: Date) {
  return tables(db)
    .selectFrom('server.session')
    .select(COLUMNS)
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .where((where) => where.or([where('idleUntil', 'is', null), where('idleUntil', '>', now)]))
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}

const COLUMNS = [
  'id',
  'createdAt',
  'expiresAt',
  'assurance as level',
  // Of a session that does not end with idleness it is not kept when it was used.
  sql<Date | null>`idle_until - idle_for`.as('lastUsed'),
] as const;
