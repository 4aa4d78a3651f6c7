import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { ServerTables } from '../data/tables.ts';
import { deleteQuestion, findAnswers, insertQuestion, type Losing } from './queries/questions.ts';

/** How long the others are waited for, in milliseconds. */
const PATIENCE = 1_000;
const BETWEEN_LOOKS = 20;

/** Asks every process how many of its followers the graph of these modules would lose. */
export async function askProcesses(db: Kysely<ServerTables>, modules: readonly string[]): Promise<Losing> {
  const id = randomUUID();
  await insertQuestion(db, id, modules);
  try {
    const end = performance.now() + PATIENCE;
    for (;;) {
      const answers = await findAnswers(db, id);
      if (answers.silent === 0 || performance.now() > end) return answers;
      await pause(BETWEEN_LOOKS);
    }
  } finally {
    await deleteQuestion(db, id);
  }
}
