import { type Kysely, sql } from 'kysely';

const DECIDING = [
  'dossiers.readDossiers',
  'dossiers.processDossiers',
  'dossiers.assignDossiers',
  'dossiers.decideDossiers',
  'files.readFiles',
];

const ROLES = [
  {
    code: 'health-licensing-officer',
    titleVi: 'Công chức quản lý hành nghề y, dược, an toàn thực phẩm',
    titleEn: 'Officer who licenses health, pharmacy and food safety',
    permissions: [...DECIDING, 'health.keepLicences'],
  },
  {
    code: 'social-protection-officer',
    titleVi: 'Công chức bảo trợ xã hội',
    titleEn: 'Officer of social protection',
    permissions: [...DECIDING, 'health.assessDisability', 'health.readMedicalData', 'health.readAllowances'],
  },
];

/** Who licenses, and who looks after persons in need: only the latter see what is medical. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { code, titleVi, titleEn, permissions } of ROLES)
    await sql`
      with made as (
        insert into server.role (code, title_vi, title_en, administrative)
        values (${code}, ${titleVi}, ${titleEn}, false) returning id)
      insert into server.role_permission (role_id, permission)
      select id, unnest(${permissions}::text[]) from made`.execute(db);
}
