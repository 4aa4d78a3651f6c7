import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import type { ServerTables } from '../data/tables.ts';
import type { Registry } from '../registry/registry.ts';
import type { Followers } from './followers.ts';
import { findQuestions, insertAnswer } from './queries/questions.ts';

/** Answers what any process asks about the followers of this one. */
export function answerQuestions(options: {
  readonly db: Kysely<ServerTables>;
  readonly registry: Pick<Registry, 'installed' | 'graphOf'>;
  readonly followers: Followers;
  readonly processId: string;
  readonly log: Logger;
}): () => void {
  const { db, registry, followers, processId, log } = options;
  const answer = async (): Promise<void> => {
    for (const { id: questionId, modules } of await findQuestions(db, processId)) {
      const graph = registry.graphOf(
        registry.installed.slice(1).filter(({ contract }) => modules.includes(contract.id)),
      );
      await insertAnswer(db, { questionId, processId, followers: followers.lost(graph) });
    }
  };
  // One after the other; the notification is of the channel, and one look finds all that was asked.
  let answering: Promise<void> = Promise.resolve();
  return () => {
    answering = answering.then(answer).catch((err: unknown) => {
      log.warn({ err }, 'a question about followers could not be answered');
    });
  };
}
