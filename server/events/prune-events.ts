import { type Kysely, sql } from 'kysely';
import type { ServerTables } from '../data/tables.ts';

const BATCH = 1_000;

/**
 * Deletes the oldest events, at most a batch of them, that happened before a moment, and notes up to where: nobody
 * then takes what is missing for nothing. It deletes from the beginning of the log and never beyond an event that is
 * to be kept. Answers with how many there were; 0 while another process does it.
 */
export function pruneEvents(db: Kysely<ServerTables>, before: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const mine = await trx
      .selectFrom('server.eventPruned')
      .select('id')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (mine === undefined) return 0;
    const { rows } = await sql<{ pruned: number }>`
      with gone as (
        delete from server.event where id in (
          select id from (
            select id, bool_and(at < ${before}) over (order by tx, id) as old from (
              select tx, id, at from server.event
              where tx < pg_snapshot_xmin(pg_current_snapshot()) order by tx, id limit ${sql.lit(BATCH)}) as first
          ) as each where old)
        returning tx, id),
      last as (select tx, id from gone order by tx desc, id desc limit 1),
      noted as (update server.event_pruned as p set tx = last.tx, id = last.id from last returning p.id)
      select count(*)::int as pruned from gone left join noted on true`.execute(trx);
    return rows[0]?.pruned ?? 0;
  });
}
