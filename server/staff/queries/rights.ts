import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Grant } from '../../kit/viewer.ts';

/**
 * Locks accounts until the transaction ends, behind everybody who is changing what they may: what somebody does by a
 * right stands before the end of that right, or is not done. In one order, so that no two wait for each other.
 */
export async function lockAccounts(db: Kysely<unknown>, ids: readonly number[]): Promise<void> {
  await db
    .$extendTables<ServerTables>()
    .selectFrom('server.account')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute();
}

/** What an account may on a day; nothing where it is suspended. */
export async function rightsOn(
  db: Kysely<unknown>,
  accountId: number,
  day: Temporal.PlainDate,
): Promise<readonly Grant[]> {
  const { rows } = await sql<Grant>`
    select g.permission, g.agency_id from server.account as a
    cross join lateral server.rights_on(a.id, ${day.toString()}::date) as g
    where a.id = ${accountId} and a.suspended_at is null order by g.permission, g.agency_id`.execute(db);
  return rows;
}
