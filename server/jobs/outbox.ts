import { type QueryExecutorProvider, sql } from 'kysely';
import { type Inserted, inserting } from '../data/inserted.ts';

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

/** Writes work for the relay, which hands it to the queues after the commit. */
export const outboxEntries: Inserted<OutboxEntry> = {
  row: ({ queue, work, payload, attempts, priority = 0, requestId }) => ({
    queue,
    work,
    payload,
    attempts,
    priority,
    request_id: requestId,
  }),
  from: (rows) => sql`insert into server.outbox (queue, work, payload, attempts, priority, request_id)
    select queue, work, payload, attempts, priority, request_id
    from json_to_recordset(${rows}::json) as entry (queue text, work text, payload jsonb,
      attempts integer, priority integer, request_id text)`,
};

const insert = inserting(outboxEntries);

/** Writes work into the caller's transaction. */
export async function enqueueInto(db: QueryExecutorProvider, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length > 0) await insert(db, entries);
}
