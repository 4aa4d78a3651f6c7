import { type Kysely, sql } from 'kysely';

/** A role is held in an agency that there is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table server.role_grant add foreign key (agency_id) references organisations.agency`.execute(
    db,
  );
}
