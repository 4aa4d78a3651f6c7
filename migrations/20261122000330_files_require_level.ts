import { type Kysely, sql } from 'kysely';

/** A document that the province issued is handed out at the level at which it was applied for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table files.file
      add column assurance smallint not null default 0 check (assurance between 0 and 2)`.execute(db);
}
