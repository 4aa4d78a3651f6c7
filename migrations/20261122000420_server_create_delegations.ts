import { type Kysely, sql } from 'kysely';

/** Who acts for whom, in what, from when to when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.delegation (
      id bigint generated always as identity primary key,
      from_account bigint not null references server.account,
      to_account bigint not null references server.account,
      agency_id bigint,
      valid_from date not null,
      valid_to date not null,
      reason text not null check (length(reason) between 1 and 500),
      made_at timestamptz(3) not null,
      ended_by bigint references server.account,
      ended_at timestamptz(3),
      check (valid_from < valid_to),
      check ((ended_by is null) = (ended_at is null)),
      constraint delegation_to_another check (from_account <> to_account)
    )`.execute(db);
  await sql`create index on server.delegation (from_account)`.execute(db);
  await sql`create index on server.delegation (to_account)`.execute(db);
  await sql`create index on server.delegation (agency_id)`.execute(db);
  await sql`
    create table server.delegation_permission (
      id bigint generated always as identity primary key,
      delegation_id bigint not null references server.delegation,
      permission text not null,
      constraint delegation_permission_once unique (delegation_id, permission)
    )`.execute(db);
  await sql`alter table server.session add column delegation_id bigint references server.delegation`.execute(
    db,
  );
  await sql`create index on server.session (delegation_id)`.execute(db);

  // What somebody may is what others may who act for them: they are told with them.
  await sql`
    create or replace function server.bump_rights(accounts bigint[]) returns void language sql as $$
      update server.account set rights_version = rights_version + 1
      where id = any(accounts)
        or id in (select to_account from server.delegation where from_account = any(accounts) and ended_at is null) $$`.execute(
    db,
  );
  await sql`
    create function server.principal_changed() returns trigger language plpgsql as $$
    begin
      update server.account set rights_version = rights_version + 1
      where id in (select to_account from server.delegation where from_account = new.id and ended_at is null);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger principals_version_rights after update on server.account for each row
    when (old.suspended_at is distinct from new.suspended_at or old.name <> new.name)
    execute function server.principal_changed()`.execute(db);
  await sql`
    create function server.delegation_changed() returns trigger language plpgsql as $$
    begin
      perform server.bump_rights(array[
        case when tg_op = 'INSERT' then null else old.to_account end,
        case when tg_op = 'DELETE' then null else new.to_account end]);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger delegations_version_rights after insert or update or delete on server.delegation
    for each row execute function server.delegation_changed()`.execute(db);
  await sql`
    create trigger delegation_permissions_stay before update or delete or truncate on server.delegation_permission
    for each statement execute function server.refuse_change()`.execute(db);

  await sql`
    create view server.staff_delegation as
    select d.id, d.from_account, f.name as from_name, d.to_account, t.name as to_name, t.login as to_login,
      d.agency_id, d.valid_from, d.valid_to, d.reason, d.made_at, d.ended_at
    from server.delegation as d join server.account as f on f.id = d.from_account
    join server.account as t on t.id = d.to_account`.execute(db);
}
