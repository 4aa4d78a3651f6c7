import { type Kysely, sql } from 'kysely';

/** Education officers open the classes of their schools, and place the pupils in them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'education.managePupils' from server.role where code = 'education-officer'`.execute(db);
}
