import { type Kysely, sql } from 'kysely';

/** Each change of a module that somebody asked for: as it was planned, and what became of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create schema admin`.execute(db);
  await sql`
    create table admin.module_change (
      id bigint generated always as identity primary key,
      module_id text not null,
      enabled boolean not null,
      mode text check (mode in ('refuse', 'drain', 'freeze')),
      at timestamptz(3) not null,
      plan jsonb not null,
      requested_by bigint not null references server.account,
      requested_at timestamptz(3) not null,
      outcome text not null
        check (outcome in ('scheduled', 'draining', 'done', 'refused', 'cancelled', 'replaced')),
      ended_at timestamptz(3),
      ended_by bigint references server.account,
      refusal text,
      refusal_vi text,
      refusal_en text,
      constraint module_change_off_in_a_mode check (enabled = (mode is null)),
      constraint module_change_drains_in_its_mode check (outcome <> 'draining' or mode = 'drain'),
      constraint module_change_ends_once check ((outcome in ('scheduled', 'draining')) = (ended_at is null)),
      constraint module_change_refused_with_words check (
        (outcome = 'refused') = (refusal is not null)
        and num_nulls(refusal, refusal_vi, refusal_en) in (0, 3))
    )`.execute(db);
  await sql`
    create unique index module_drains_once_at_a_time on admin.module_change (module_id)
    where outcome = 'draining'`.execute(db);
  await sql`
    create index module_change_to_carry_out on admin.module_change (at, id)
    where outcome in ('scheduled', 'draining')`.execute(db);
  await sql`create index on admin.module_change (module_id, id)`.execute(db);
  await sql`
    create trigger module_changes_stay before delete on admin.module_change
    for each row execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger module_changes_are_not_truncated before truncate on admin.module_change
    for each statement execute function server.refuse_change()`.execute(db);

  await sql`
    create function admin.keep_what_was_asked() returns trigger language plpgsql as $$
    begin
      if old.ended_at is not null
        or (old.module_id, old.enabled, old.mode, old.at, old.plan, old.requested_by, old.requested_at)
          is distinct from
          (new.module_id, new.enabled, new.mode, new.at, new.plan, new.requested_by, new.requested_at)
      then raise exception 'what was asked for, and how it ended, is never changed'; end if;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger module_changes_keep_what_was_asked before update on admin.module_change
    for each row execute function admin.keep_what_was_asked()`.execute(db);

  await sql`
    create view admin.told_change as
    select c.id, c.module_id, c.enabled, c.mode, c.at, c.plan, c.requested_at, c.outcome, c.ended_at,
      c.refusal, c.refusal_vi, c.refusal_en, asker.name as requested_by, ender.name as ended_by
    from admin.module_change as c join server.account as asker on asker.id = c.requested_by
    left join server.account as ender on ender.id = c.ended_by`.execute(db);
}
