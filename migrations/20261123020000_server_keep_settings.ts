import { type Kysely, sql } from 'kysely';

/** Every version of a module's settings, as somebody set them. The newest holds; none is changed or taken away. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table server.module_setting
      drop constraint module_setting_pkey,
      add column id bigint generated always as identity primary key,
      add column version integer not null default 1 check (version > 0),
      add column changed_by bigint references server.account,
      add column changed_at timestamptz(3) not null default now(),
      add constraint module_setting_is_an_object check (jsonb_typeof(value) = 'object'),
      add constraint module_setting_version unique (module_id, version)`.execute(db);
  await sql`
    create trigger settings_stay before update or delete or truncate on server.module_setting
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create view server.settings_change as
    select s.id, s.module_id as module, s.version, s.changed_at, a.name as changed_by, s.value::text as settings,
      lag(s.value::text, 1, '{}') over (partition by s.module_id order by s.version) as former
    from server.module_setting as s left join server.account as a on a.id = s.changed_by`.execute(db);
}
