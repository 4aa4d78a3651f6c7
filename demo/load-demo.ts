import type { Kysely } from 'kysely';
import { loadDemoPersons } from './load-persons.ts';
import { loadDemoSchools } from './load-schools.ts';

/** Puts everything that the demo plays with into the database. A second time changes nothing. */
export async function loadDemo(db: Kysely<unknown>): Promise<void> {
  await loadDemoPersons(db);
  await loadDemoSchools(db);
}
