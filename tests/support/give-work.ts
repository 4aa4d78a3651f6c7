import { type Kysely, sql } from 'kysely';
import { enqueueInto, OUTBOX_GREW, type OutboxEntry } from '../../server/jobs/outbox.ts';

/** Gives work to whatever worker there is, which hears of it at once. */
export async function giveWork(db: Kysely<unknown>, entries: readonly OutboxEntry[]): Promise<void> {
  await enqueueInto(db, entries);
  await sql`select pg_notify(${OUTBOX_GREW}, '')`.execute(db);
}
