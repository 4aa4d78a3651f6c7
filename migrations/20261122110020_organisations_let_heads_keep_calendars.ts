import { type Kysely, sql } from 'kysely';

/** The head of an office keeps its calendar, the administrators of the system that of all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'organisations.manageCalendar' from server.role
    where code in ('head-of-office', 'system-administrator')`.execute(db);
}
