import { type Kysely, sql, type Transaction } from 'kysely';

/** Changes in the catalogue what versions in use state, which PostgreSQL lets nobody do but a superuser without its triggers. */
export async function corrected<T>(
  db: Kysely<T>,
  correct: (trx: Transaction<T>) => Promise<unknown>,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local role none`.execute(trx);
    await sql`set local session_replication_role = replica`.execute(trx);
    await correct(trx);
    // Who keeps in memory what a version states knows by its row that it is the same.
    await sql`update procedures.procedure_version set name = name`.execute(trx);
  });
}
