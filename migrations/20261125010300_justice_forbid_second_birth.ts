import { type Kysely, sql } from 'kysely';

/** Nobody is born twice: the birth of a person whom the province knows is in the register once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create unique index nobody_is_born_twice on justice.party (person_id) where role = 'child'`.execute(
    db,
  );
}
