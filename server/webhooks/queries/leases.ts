import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** Holds on to endpoints that this lease has taken. */
export async function extendLease(
  db: Kysely<ServerTables>,
  lease: string,
  ids: readonly number[],
  milliseconds: number,
): Promise<void> {
  await db
    .updateTable('server.webhook')
    .set({ leaseUntil: sql`clock_timestamp() + ${milliseconds} * interval '1 millisecond'` })
    .where('lease', '=', lease)
    .where('id', 'in', ids)
    .execute();
}

/** Lets go of an endpoint; for `rest` milliseconds nobody takes it up. */
export async function releaseWebhook(
  db: Kysely<ServerTables>,
  lease: string,
  id: number,
  rest: number,
): Promise<void> {
  const resting = {
    lease: sql<string>`gen_random_uuid()`,
    leaseUntil: sql<Date>`clock_timestamp() + ${rest} * interval '1 millisecond'`,
  };
  await db
    .updateTable('server.webhook')
    .set(rest === 0 ? { lease: null, leaseUntil: null } : resting)
    .where('id', '=', id)
    .where('lease', '=', lease)
    .execute();
}
