import { type Kysely, sql } from 'kysely';

/**
 * Runs the body while nobody else, on any machine, runs one of this name: for effects outside the database. The lock
 * belongs to a connection, not to a transaction: it is gone the moment its process is, and however long the effect
 * takes, it does not hold back the readers of the event log.
 */
export function alone<R>(db: Kysely<unknown>, name: string, body: () => Promise<R>): Promise<R> {
  return db.connection().execute(async (held) => {
    await sql`select pg_advisory_lock(hashtextextended(${name}, 0))`.execute(held);
    try {
      return await body();
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 0))`.execute(held);
    }
  });
}
