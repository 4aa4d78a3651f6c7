import { type Kysely, type RawBuilder, sql } from 'kysely';

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
export function outboxEntries(entries: readonly OutboxEntry[]): RawBuilder<unknown> {
  const rows = entries.map(({ queue, work, payload, attempts, priority = 0, requestId }) => ({
    queue,
    work,
    payload,
    attempts,
    priority,
    request_id: requestId,
  }));
  return sql`insert into server.outbox (queue, work, payload, attempts, priority, request_id)
    select queue, work, payload, attempts, priority, request_id
    from json_to_recordset(${JSON.stringify(rows)}::json) as entry (queue text, work text, payload jsonb,
      attempts integer, priority integer, request_id text)`;
}

/** Writes work into the caller's transaction. */
export async function enqueueInto(db: Kysely<unknown>, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length > 0) await outboxEntries(entries).execute(db);
}
