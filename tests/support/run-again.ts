import type { OutboxEntry } from '../../server/jobs/outbox.ts';
import { giveWork } from './give-work.ts';
import { openJobCounts } from './job-counts.ts';
import { pollUntil } from './poll-until.ts';
import type { Province } from './province.ts';

/** Enqueues work again, as a relay does that was killed at the wrong moment, and waits until it has run. */
export async function runAgain(
  province: Province,
  entry: Omit<OutboxEntry, 'attempts' | 'requestId'>,
): Promise<void> {
  const entries = Array.from({ length: 6 }, () => ({ ...entry, attempts: 3, requestId: 'again' }));
  await using jobs = await openJobCounts(province.environment, entry.queue);
  const { db } = province.platform().database;
  const { completed: before } = await jobs.counts();
  await giveWork(db, entries);
  await pollUntil(async () => (await jobs.counts()).completed >= before + entries.length);
}
