import { type QueryExecutorProvider, type RawBuilder, sql } from 'kysely';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { auditEntries } from '../audit/record-into.ts';
import { ENDS_TRANSACTION } from '../data/ends-transaction.ts';
import { type Inserted, rowsOf } from '../data/inserted.ts';
import { type LoggedEvent, loggedEvents } from '../events/logged-event.ts';
import { type OutboxEntry, outboxEntries } from '../jobs/outbox.ts';
import { statementsByShape } from '../kit/statements.ts';
import { type KeptAnswer, keptAnswers } from './kept-answer.ts';

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
  { events, jobs, answers, entries }: Telling,
): Promise<void> {
  const writes = [
    ...writing('events', loggedEvents, events),
    ...writing('jobs', outboxEntries, jobs),
    ...writing('answers', keptAnswers, answers),
    ...writing('entries', auditEntries, entries),
  ];
  if (writes.length === 0) return;
  const shape = writes.map(({ what }) => what).join(' ');
  const rows = writes.map((each) => each.rows);
  const statement = statements(shape, rows, (places) =>
    inOne(writes.map(({ from }, at) => from(sql`${places[at]}`))),
  );
  await db.getExecutor().executeQuery(statement);
}

const statements = statementsByShape();

/** Nothing is written of nothing. */
function writing<T>(what: string, inserted: Inserted<T>, things: readonly T[]) {
  return things.length === 0 ? [] : [{ what, from: inserted.from, rows: rowsOf(inserted, things) }];
}

function inOne(writes: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  const before = writes.slice(0, -1).map((each, nth) => sql`${sql.ref(`written_${nth}`)} as (${each})`);
  const first = before.length > 0 ? sql`with ${sql.join(before)}` : sql``;
  return sql`${sql.raw(ENDS_TRANSACTION)} ${first} ${sql.join(writes.slice(-1))}`;
}
