import { type Kysely, sql } from 'kysely';

/** A dossier is handled to its end under the version of the procedure under which it was received. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function dossiers.refuse_other_version() returns trigger language plpgsql as
    $$ begin raise exception 'a dossier keeps the version of the procedure under which it was received'; end $$`.execute(
    db,
  );
  await sql`
    create trigger dossier_keeps_its_version before update of procedure_id on dossiers.dossier
    for each row when (old.received_at is not null and old.procedure_id <> new.procedure_id)
    execute function dossiers.refuse_other_version()`.execute(db);
}
