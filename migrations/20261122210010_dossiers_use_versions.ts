import { type Kysely, sql } from 'kysely';

/** The version under which a dossier is, a draft included, is in use from then on, and keeps its cases. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update procedures.procedure_version set in_use = true
    where id in (select procedure_id from dossiers.dossier)`.execute(db);
  await sql`
    create function dossiers.use_version() returns trigger language plpgsql as $$
    begin
      update procedures.procedure_version set in_use = true where id = new.procedure_id and not in_use;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_uses_its_version after insert or update of procedure_id on dossiers.dossier
    for each row execute function dossiers.use_version()`.execute(db);
  // Deferred it was a fault at the end of a transaction, for a version that was written anew: none in use is by now.
  await sql`
    alter table dossiers.dossier alter constraint case_is_offered_by_channel not deferrable`.execute(db);
}
