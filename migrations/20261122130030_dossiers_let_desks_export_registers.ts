import { type Kysely, sql } from 'kysely';

/** The desk keeps the register, and the head of the office answers for it: both may have it written out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'dossiers.exportRegister' from server.role where code in ('one-stop-clerk', 'head-of-office')
    on conflict do nothing`.execute(db);
}
