import { type Kysely, sql } from 'kysely';

/** Whose paper a file is, where somebody else uploaded it: a clerk who scanned it for an applicant. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table files.file
      add column holder_id bigint references people.person,
      add constraint uploaded_for_holder check (holder_id is null or owner_id is not null)`.execute(db);
  await sql`create index on files.file (holder_id, id) where holder_id is not null`.execute(db);
}
