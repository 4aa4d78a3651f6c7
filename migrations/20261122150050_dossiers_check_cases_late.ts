import { type Kysely, sql } from 'kysely';

/** A version of the catalogue is written anew as a whole: only then must the cases of its dossiers be there again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      alter constraint case_is_offered_by_channel deferrable initially deferred`.execute(db);
}
