import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';

export const OUTBOX_GREW = 'motcua_outbox';

export interface OutboxEntry {
  readonly queue: string;
  /** The name of the job, or of the event that a module listens to. */
  readonly work: string;
  readonly payload: unknown;
  readonly attempts: number;
  /** 1 is the most urgent of those that have one; work without one comes first. */
  readonly priority?: number;
  readonly requestId: string;
}

/** Writes work into the caller's transaction; the relay hands it to the queues after the commit. */
export async function enqueueInto(db: Kysely<unknown>, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await db
    .$extendTables<ServerTables>()
    .insertInto('server.outbox')
    .values(entries.map((entry) => ({ ...entry, payload: JSON.stringify(entry.payload) })))
    .execute();
}
