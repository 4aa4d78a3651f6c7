import { type Kysely, sql } from 'kysely';

/** Whoever looks after the schools of an agency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    with made as (
      insert into server.role (code, title_vi, title_en, administrative)
      values ('education-officer', 'Công chức giáo dục', 'Education officer', false) returning id)
    insert into server.role_permission (role_id, permission)
    select id, unnest(array['education.readPupils', 'education.manageAdmissions']) from made`.execute(db);
}
