import { type Kysely, sql } from 'kysely';

/** How whoever stands at the counter is reached. A phone number has its leading 0, never a country code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table people.person
      add column phone text check (phone ~ '^0[0-9]{9,10}$'),
      add column address text check (length(address) between 1 and 300)`.execute(db);
}
