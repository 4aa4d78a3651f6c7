import { sql } from 'kysely';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { graphql } from '../gql/gql.ts';
import { giveWork } from '../support/give-work.ts';
import { openJobCounts } from '../support/job-counts.ts';
import { pollUntil } from '../support/poll-until.ts';
import type { Province } from '../support/province.ts';

export const warningsOf = graphql(`
  query WarningsOf($officer: ID, $kind: DeadlineWarningKind) {
    deadlineWarnings(officer: $officer, kind: $kind, first: 100) {
      edges { node { kind lateFrom at officer { id } dossier { id } agency { id } } }
      totalCount
    }
  }
`);

export const apologyDrafts = graphql(`
  query ApologyDrafts { apologyDrafts(first: 100) { edges { node { dueAt dossier { id } } } } }
`);

const { queue, name: work } = dossiers.jobs.watchDeadlines;

/**
 * Lets the province's worker look after the deadlines, so many times at once, and waits until it has. Before, it ends
 * what it does: it would hold the dossiers to which it adds forms, and what is held is left for the next time.
 */
export async function watch(province: Province, times = 1): Promise<void> {
  await using jobs = await openJobCounts(province.environment, queue);
  await using listeners = await openJobCounts(province.environment, `${dossiers.id}.listeners`);
  const { db } = province.platform().database;
  const atRest = () =>
    pollUntil(async () => {
      const { rows } = await sql`select from server.outbox limit 1`.execute(db);
      const [counts, others] = [await jobs.counts(), await listeners.counts()];
      return rows.length + counts.pending + others.pending === 0 && counts;
    });
  const { completed } = await atRest();
  const entry = { queue, work, payload: {}, attempts: 1, requestId: 'watching' };
  await giveWork(
    db,
    Array.from({ length: times }, () => entry),
  );
  await pollUntil(async () => (await jobs.counts()).completed >= completed + times);
}
