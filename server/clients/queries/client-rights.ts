import { type Kysely, sql } from 'kysely';
import type { Grant } from '../../kit/viewer.ts';

/** What a client may on a day. */
export async function clientRights(
  db: Kysely<unknown>,
  accountId: number,
  day: Temporal.PlainDate,
): Promise<readonly Grant[]> {
  const { rows } = await sql<Grant>`
    select permission, agency_id from server.rights_on(${accountId}, ${day.toString()}::date)
    order by permission`.execute(db);
  return rows;
}
