import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';
import type { Claimed } from './claim-webhooks.ts';

/** When the oldest event happened that an endpoint has not got; null where it has all. */
export async function oldestBehind(
  db: Kysely<unknown>,
  { tx, eventId, types }: Claimed,
): Promise<Date | null> {
  const row = await db
    .$extendTables<ServerTables>()
    .selectFrom('server.event')
    .select('at')
    .where(sql<boolean>`(tx, id) > (${tx}::xid8, ${eventId})`)
    .where(sql<boolean>`(${types}::text[] is null or name = any(${types}::text[]))`)
    .orderBy('tx')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}
