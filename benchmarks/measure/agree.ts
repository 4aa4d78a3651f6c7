import pg from 'pg';
import type { Contender } from '../contenders/contender.ts';
import type { Asked } from '../operations/asked.ts';
import type { Operation, OperationName } from '../operations/operations.ts';
import { restoreDrafts } from '../operations/restore-drafts.ts';
import { ask } from './ask.ts';
import { firstDifference } from './first-difference.ts';
import { startServer } from './server.ts';

/** So many questions an operation. */
const QUESTIONS = 20;

/**
 * Asks everyone the same questions and compares the answers; for what was handed in, also the rows that were written.
 * @throws with the first difference
 */
export async function insistThatAllAgree(
  contenders: readonly Contender[],
  operations: readonly Operation[],
  asked: Readonly<Record<OperationName, readonly Asked[]>>,
  databaseUrl: string,
  scale: number,
): Promise<void> {
  let model: { readonly name: string; readonly answers: ReadonlyMap<string, unknown> } | null = null;
  for (const contender of contenders) {
    await restoreDrafts(databaseUrl, scale);
    const server = await startServer(contender, databaseUrl);
    const answers = new Map<string, unknown>();
    try {
      for (const operation of operations) {
        for (const one of asked[operation.name].slice(0, QUESTIONS))
          answers.set(
            `${operation.name} ${JSON.stringify(one.variables)}`,
            withoutPassing(await ask(contender, server.url, operation, one)),
          );
      }
    } finally {
      await server.stop();
    }
    if (operations.some(({ name }) => name === 'submit'))
      for (const [table, rows] of await written(databaseUrl)) answers.set(`rows of ${table}`, rows);
    if (model === null) model = { name: contender.name, answers };
    for (const [question, answer] of model.answers) {
      const difference = firstDifference(answer, answers.get(question));
      if (difference !== null)
        throw new Error(
          `${model.name} and ${contender.name} differ in ${question} at ${difference.path || 'the root'}:\n` +
            `  ${model.name}: ${difference.left}\n  ${contender.name}: ${difference.right}`,
        );
    }
  }
  await restoreDrafts(databaseUrl, scale);
}

/** Cursors are each one's own; the moment at which something is handed in passes. */
function withoutPassing(value: unknown, submitting = false): unknown {
  if (Array.isArray(value)) return value.map((one) => withoutPassing(one, submitting));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const passes = key === 'endCursor' || (submitting && key === 'submittedAt');
      return [key, passes ? typeof one : withoutPassing(one, submitting || key === 'submitDossier')];
    }),
  );
}

/** The rows that handing in wrote, without their numbers and moments, and without what a worker found to be late meanwhile. */
async function written(databaseUrl: string): Promise<ReadonlyMap<string, unknown>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async (sql: string): Promise<unknown> => (await client.query(sql)).rows;
  try {
    return new Map([
      [
        'dossiers.dossier',
        await rows(`select id, state, submitted_at > now() - interval '1 minute' as now, code, reason
          from dossiers.dossier where id <= ${QUESTIONS} order by id`),
      ],
      [
        'dossiers.event',
        await rows(`select dossier_id, kind, agency_id, applicant_id, actor_id, code, note
          from dossiers.event where dossier_id <= ${QUESTIONS} order by dossier_id, id`),
      ],
      [
        'files.share',
        await rows(`select * from files.share where file_id <= ${QUESTIONS} order by file_id, agency_id`),
      ],
      [
        'server.event',
        await rows(`select name, version, agency_id, procedure, subject, person_id, payload - 'eventId' as payload,
            exists (select from dossiers.event e where e.id = (payload ->> 'eventId')::bigint) as known
          from server.event where (payload ->> 'dossierId')::bigint <= ${QUESTIONS} order by payload ->> 'dossierId', id`),
      ],
      ['server.outbox', await rows('select queue, work, payload from server.outbox order by id')],
      [
        'server.idempotency',
        await rows(`select account_id, key, operation, encode(arguments_hash, 'hex') as hash, result_id
          from server.idempotency order by key`),
      ],
      [
        'server.audit',
        await rows(`select kind, account_id, act, subject_type, subject, outcome, length(request_id) as request
          from server.audit order by subject, id`),
      ],
    ]);
  } finally {
    await client.end();
  }
}
