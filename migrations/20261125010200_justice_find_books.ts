import { type Kysely, sql } from 'kysely';

/** What the lists of the register, of the copies and of the certificates are narrowed by. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index on justice.entry (registered_on, id)`.execute(db);
  await sql`create index on justice.entry (happened_on, id) where happened_on is not null`.execute(db);
  await sql`create index on justice.extract_copy (agency_id, id)`.execute(db);
  await sql`create index on justice.extract_copy (applicant_id, id)`.execute(db);
  await sql`create index on justice.criminal_record (agency_id, id)`.execute(db);
}
