import { type Kysely, sql } from 'kysely';
import type { Grant } from '../../kit/viewer.ts';

/**
 * What an account may on a day, read behind everybody who is changing it, and unchanged until the transaction ends:
 * what somebody does by a right stands before the end of that right, or is not done.
 */
export async function lockRights(
  db: Kysely<unknown>,
  accountId: number,
  day: Temporal.PlainDate,
): Promise<readonly Grant[]> {
  await sql`select from server.account where id = ${accountId} for share`.execute(db);
  const { rows } = await sql<Grant>`
    select permission, agency_id from server.rights_on(${accountId}, ${day.toString()}::date)`.execute(db);
  return rows;
}
