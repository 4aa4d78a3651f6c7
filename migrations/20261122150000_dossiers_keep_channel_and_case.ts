import { type Kysely, sql } from 'kysely';

/**
 * The case and the channel under which a dossier was handed in: the catalogue offers them, and with them its time and
 * its fee. All that came so far came online, in the usual case.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      add column channel smallint not null default 2,
      add column case_name text not null default 'standard',
      add constraint case_is_offered_by_channel foreign key (procedure_id, case_name, channel)
        references procedures.offer (version_id, case_name, channel)`.execute(db);
}
