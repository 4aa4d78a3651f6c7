import { type Kysely, sql } from 'kysely';

/** A file may be an office's own: neither handed in by somebody nor issued to anybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table files.file
      add column agency_id bigint references organisations.agency,
      drop constraint file_check2,
      add constraint file_is_of_one check (num_nonnulls(owner_id, issued_to_id, agency_id) = 1)`.execute(db);
}
