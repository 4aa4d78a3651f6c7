import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { auditEntries } from '../audit/record-into.ts';
import { ENDS_TRANSACTION } from '../data/ends-transaction.ts';
import { type LoggedEvent, loggedEvents } from '../events/logged-event.ts';
import { type OutboxEntry, outboxEntries } from '../jobs/outbox.ts';
import { type KeptAnswer, keptAnswer } from './kept-answer.ts';

/**
 * What a transaction tells the world and keeps of itself, gathered while it runs and written as it ends: in one
 * statement, which takes the commit along.
 */
export interface Telling {
  readonly events: LoggedEvent[];
  readonly jobs: OutboxEntry[];
  readonly entries: AuditEntry[];
  readonly answers: KeptAnswer[];
}

/** Nothing yet. */
export function silent(): Telling {
  return { events: [], jobs: [], entries: [], answers: [] };
}

/** Writes what there is, as the last that its transaction does. */
export async function tell(
  db: QueryExecutorProvider,
  { events, jobs, entries, answers }: Telling,
): Promise<void> {
  const writes = [
    ...(events.length > 0 ? [loggedEvents(events)] : []),
    ...(jobs.length > 0 ? [outboxEntries(jobs)] : []),
    ...answers.map(keptAnswer),
    ...(entries.length > 0 ? [auditEntries(entries)] : []),
  ];
  const last = writes.pop();
  if (last === undefined) return;
  const before = writes.map(
    (write, nth): RawBuilder<unknown> => sql`${sql.ref(`written_${nth}`)} as (${write})`,
  );
  const first = before.length > 0 ? sql`with ${sql.join(before)}` : sql``;
  await sql`${sql.raw(ENDS_TRANSACTION)} ${first} ${last}`.execute(db);
}
