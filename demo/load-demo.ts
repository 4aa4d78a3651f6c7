import { type Kysely, sql } from 'kysely';
import { loadDemoPersons } from './load-persons.ts';
import { loadDemoSchools } from './load-schools.ts';

/** Puts everything that the demo plays with into the database. A second time changes nothing. */
export function loadDemo(db: Kysely<unknown>): Promise<void> {
  return db.transaction().execute(async (trx) => {
    // Two processes that start on a new database take turns.
    await sql`select pg_advisory_xact_lock(hashtextextended('demo', 0))`.execute(trx);
    await loadDemoPersons(trx);
    await loadDemoSchools(trx);
  });
}
