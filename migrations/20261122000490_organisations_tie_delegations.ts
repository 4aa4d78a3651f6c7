import { type Kysely, sql } from 'kysely';

/** Somebody acts for another in an agency that there is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table server.delegation add foreign key (agency_id) references organisations.agency`.execute(
    db,
  );
}
