import { type Kysely, sql } from 'kysely';

/** The national portal vouches for a name and a number, and not for a day of birth. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table people.person alter column birth_date drop not null`.execute(db);
}
