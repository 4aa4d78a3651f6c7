import { type Kysely, sql } from 'kysely';

/** The roles of staff, and who has which, where, from when to when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`
    create table server.role (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
      title_vi text not null,
      title_en text not null,
      administrative boolean not null,
      unique (id, administrative)
    )`.execute(db);
  await sql`comment on column server.role.administrative is 'it takes two persons to give it'`.execute(db);
  await sql`
    create table server.role_permission (
      id bigint generated always as identity primary key,
      role_id bigint not null references server.role,
      permission text not null,
      constraint role_permission_once unique (role_id, permission)
    )`.execute(db);

  // Two persons: whoever proposes an administrative role, whoever approves it and whoever gets it are not the same.
  await sql`
    create table server.role_grant (
      id bigint generated always as identity primary key,
      account_id bigint not null references server.account,
      role_id bigint not null,
      administrative boolean not null,
      agency_id bigint,
      valid_from date not null,
      valid_to date,
      granted_by bigint not null references server.account,
      granted_at timestamptz(3) not null,
      approved_by bigint references server.account,
      approved_at timestamptz(3),
      ended_by bigint references server.account,
      ended_at timestamptz(3),
      foreign key (role_id, administrative) references server.role (id, administrative),
      check (valid_from < valid_to),
      check ((approved_by is null) = (approved_at is null)),
      check ((ended_by is null) = (ended_at is null)),
      constraint role_grant_not_to_oneself check (granted_by <> account_id),
      constraint role_grant_not_approved_by_receiver check (approved_by <> account_id),
      constraint role_grant_not_approved_by_proposer check (approved_by <> granted_by),
      constraint role_grant_approved_where_it_must check (administrative or approved_by is null),
      constraint role_grant_never_overlaps exclude using gist (
        account_id with =, role_id with =, coalesce(agency_id, 0) with =, daterange(valid_from, valid_to) with &&
      ) where (ended_at is null)
    )`.execute(db);
  await sql`create index on server.role_grant (account_id)`.execute(db);
  await sql`create index on server.role_grant (agency_id, account_id)`.execute(db);
  await sql`create index on server.role_grant (role_id)`.execute(db);

  await sql`
    create or replace function server.rights_on(account bigint, day date)
    returns table (permission text, agency_id bigint)
    language sql stable as $$
      select g.permission, g.agency_id from server.account_grant as g where g.account_id = account
      union
      select p.permission, g.agency_id
      from server.role_grant as g join server.role_permission as p on p.role_id = g.role_id
      where g.account_id = account and g.ended_at is null and (not g.administrative or g.approved_by is not null)
        and g.valid_from <= day and (g.valid_to is null or g.valid_to > day) $$`.execute(db);
  // The next day after this one on which something begins or ends by itself.
  await sql`
    create function server.rights_until(account bigint, day date) returns date
    language sql stable as $$
      select min(b.day) from server.role_grant as g cross join lateral (values (g.valid_from), (g.valid_to)) as b (day)
      where g.account_id = account and g.ended_at is null and (not g.administrative or g.approved_by is not null)
        and b.day > rights_until.day $$`.execute(db);

  await sql`
    create function server.bump_rights(accounts bigint[]) returns void language sql as $$
      update server.account set rights_version = rights_version + 1 where id = any(accounts) $$`.execute(db);
  await sql`
    create or replace function server.rights_changed() returns trigger language plpgsql as $$
    begin
      perform server.bump_rights(array[
        case when tg_op = 'INSERT' then null else old.account_id end,
        case when tg_op = 'DELETE' then null else new.account_id end]);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger role_grants_version_rights after insert or update or delete on server.role_grant
    for each row execute function server.rights_changed()`.execute(db);
  await sql`
    create function server.role_permission_changed() returns trigger language plpgsql as $$
    begin
      perform server.bump_rights(array(
        select account_id from server.role_grant where ended_at is null and role_id in (
          case when tg_op = 'INSERT' then null else old.role_id end,
          case when tg_op = 'DELETE' then null else new.role_id end)));
      return null;
    end $$`.execute(db);
  await sql`
    create trigger role_permissions_version_rights after insert or update or delete on server.role_permission
    for each row execute function server.role_permission_changed()`.execute(db);
  for (const table of ['role_grant', 'role_permission'])
    await sql`
      create trigger ${sql.ref(`${table}s_are_not_truncated`)} before truncate on ${sql.table(`server.${table}`)}
      for each statement execute function server.refuse_change()`.execute(db);

  await sql`
    create view server.staff_role as
    select g.id, g.account_id, a.login, a.name, g.role_id, g.agency_id, g.valid_from, g.valid_to,
      g.granted_at, by.name as granted_by, g.approved_at, second.name as approved_by, g.ended_at,
      g.ended_at is not null as ended,
      g.administrative and g.approved_by is null and g.ended_at is null as proposed
    from server.role_grant as g join server.account as a on a.id = g.account_id
    join server.account as by on by.id = g.granted_by
    left join server.account as second on second.id = g.approved_by`.execute(db);

  for (const { code, titleVi, titleEn, administrative, permissions } of ROLES)
    await sql`
      with made as (
        insert into server.role (code, title_vi, title_en, administrative)
        values (${code}, ${titleVi}, ${titleEn}, ${administrative}) returning id)
      insert into server.role_permission (role_id, permission)
      select id, unnest(${permissions}::text[]) from made`.execute(db);
}

const DESK = ['dossiers.readDossiers', 'dossiers.receiveDossiers', 'files.readFiles', 'people.readPeople'];
const HANDLING = ['dossiers.readDossiers', 'dossiers.processDossiers', 'files.readFiles'];
const DECIDING = [...HANDLING, 'dossiers.assignDossiers', 'dossiers.decideDossiers'];

/** The roles without which no office works. An installation adds its own. */
const ROLES = [
  {
    code: 'one-stop-clerk',
    titleVi: 'Cán bộ bộ phận một cửa',
    titleEn: 'One-stop clerk',
    administrative: false,
    permissions: DESK,
  },
  {
    code: 'handling-officer',
    titleVi: 'Công chức thụ lý hồ sơ',
    titleEn: 'Officer who prepares decisions',
    administrative: false,
    permissions: HANDLING,
  },
  {
    code: 'deciding-officer',
    titleVi: 'Công chức quyết định hồ sơ',
    titleEn: 'Officer who decides',
    administrative: false,
    permissions: DECIDING,
  },
  {
    code: 'head-of-office',
    titleVi: 'Người đứng đầu cơ quan',
    titleEn: 'Head of office',
    administrative: true,
    permissions: [...new Set([...DESK, ...DECIDING, 'server.grantRoles', 'server.approveAdministration'])],
  },
  {
    code: 'system-administrator',
    titleVi: 'Quản trị hệ thống',
    titleEn: 'System administrator',
    administrative: true,
    permissions: [
      'admin.manageModules',
      'server.manageClients',
      'server.grantRoles',
      'server.approveAdministration',
    ],
  },
];
