import { type Kysely, sql } from 'kysely';

/** The role of whoever keeps the civil status register of a commune. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const permissions = [
    'dossiers.readDossiers',
    'dossiers.processDossiers',
    'files.readFiles',
    'justice.readRegister',
    'justice.keepRegister',
  ];
  await sql`
    with made as (
      insert into server.role (code, title_vi, title_en, administrative)
      values ('civil-status-registrar', 'Công chức tư pháp - hộ tịch', 'Civil status registrar', false) returning id)
    insert into server.role_permission (role_id, permission)
    select id, unnest(${permissions}::text[]) from made`.execute(db);
}
