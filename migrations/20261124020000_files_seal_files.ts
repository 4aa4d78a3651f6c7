import { type Kysely, sql } from 'kysely';

/** A file may be sealed: nobody's, seen by nobody, and nothing of what it says is kept beside its content. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table files.file
      add column sealed boolean not null default false,
      drop constraint file_is_of_one,
      add constraint file_is_of_one
        check (num_nonnulls(owner_id, issued_to_id, agency_id) = case when sealed then 0 else 1 end),
      add constraint sealed_file_tells_nothing check (not sealed or (text is null and preview_hash is null))`.execute(
    db,
  );
}
