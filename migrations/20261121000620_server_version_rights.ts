import { type Kysely, sql } from 'kysely';

/** A number that changes with whatever an account is and may: who holds it knows whether it still does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table server.account add column rights_version bigint not null default 0`.execute(db);
  await sql`
    create function server.rights_changed() returns trigger language plpgsql as $$
    begin
      if tg_op <> 'INSERT' then
        update server.account set rights_version = rights_version + 1 where id = old.account_id;
      end if;
      if tg_op <> 'DELETE' then
        update server.account set rights_version = rights_version + 1 where id = new.account_id;
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger grants_version_rights after insert or update or delete on server.account_grant
    for each row execute function server.rights_changed()`.execute(db);
  await sql`
    create function server.account_changed() returns trigger language plpgsql as $$
    begin
      new.rights_version := old.rights_version + 1;
      return new;
    end $$`.execute(db);
  await sql`
    create trigger accounts_version_rights before update on server.account
    for each row when (new.rights_version = old.rights_version) execute function server.account_changed()`.execute(
    db,
  );
  // Nobody would see who was taken away with this.
  await sql`
    create trigger grants_are_not_truncated before truncate on server.account_grant
    for each statement execute function server.refuse_change()`.execute(db);
}
