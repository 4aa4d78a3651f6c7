import { type Kysely, sql } from 'kysely';

/** Few dossiers are a part of anything: the others need no place in the index, which each of their changes would write. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table dossiers.dossier drop constraint part_is_there_once`.execute(db);
  await sql`
    create unique index part_is_there_once on dossiers.dossier (linked_id, part)
    where linked_id is not null`.execute(db);
}
