import { type Kysely, sql } from 'kysely';

/** The administrators of the system fill the catalogue, as the decisions of the province have it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'procedures.manageCatalogue' from server.role where code = 'system-administrator'`.execute(db);
}
