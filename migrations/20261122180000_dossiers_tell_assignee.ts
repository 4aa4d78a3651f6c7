import { type Kysely, sql } from 'kysely';

/** To whom a dossier was given stands in its history: whoever processes it now is only the last of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.event
      add column assignee_id bigint references server.account,
      add constraint only_who_is_assigned_is_told check (assignee_id is null or kind = 'assigned')`.execute(
    db,
  );
}
