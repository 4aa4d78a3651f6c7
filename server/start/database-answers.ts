import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';

/** A database that has frozen neither answers nor refuses, in milliseconds. */
const PATIENCE = 2_000;

/** Asks whether the database answers within two seconds. Who asks meanwhile waits for the same answer, so that probes of a frozen database do not use up the pool. */
export function databaseAnswers(db: Kysely<unknown>): () => Promise<boolean> {
  let asked: Promise<boolean> | null = null;
  return () => {
    asked ??= sql`select 1`
      .execute(db)
      .then(
        () => true,
        () => false,
      )
      .finally(() => {
        asked = null;
      });
    return Promise.race([asked, pause(PATIENCE, false, { ref: false })]);
  };
}
