import { type Kysely, sql } from 'kysely';

/** The programs of other organisations: what they may have our data for, how much they may ask, and their keys. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table server.purpose (
      id bigint generated always as identity primary key,
      code text not null unique check (code ~ '^[a-z][a-z0-9-]{1,40}$'),
      title_vi text not null,
      title_en text not null,
      legal_basis text not null,
      personal boolean not null
    )`.execute(db);
  await sql`
    insert into server.purpose (code, title_vi, title_en, legal_basis, personal) values
      ('one-stop-monitoring', 'Theo dõi việc giải quyết thủ tục hành chính', 'Monitoring of administrative procedures',
       'Nghị định 118/2025/NĐ-CP', false),
      ('statistics', 'Thống kê nhà nước', 'Official statistics', 'Luật Thống kê 89/2015/QH13', false),
      ('social-insurance', 'Giải quyết chế độ bảo hiểm xã hội', 'Decisions on social insurance',
       'Luật Bảo hiểm xã hội 41/2024/QH15', true)`.execute(db);

  await sql`
    create table server.client (
      account_id bigint primary key references server.account on delete cascade,
      organisation text not null check (length(organisation) between 1 and 200),
      contact text not null check (contact ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
      purpose_id bigint not null references server.purpose,
      operations_per_second integer not null check (operations_per_second between 1 and 10000),
      sockets integer not null check (sockets between 1 and 1000),
      production_since timestamptz(3),
      registered_by bigint not null references server.account,
      registered_at timestamptz(3) not null
    )`.execute(db);
  await sql`create index on server.client (purpose_id)`.execute(db);
  await sql`comment on column server.client.production_since is 'null: it only tries things out'`.execute(db);

  // A key that was retired stays, so that it never comes back under another name.
  await sql`
    create table server.client_key (
      id bigint generated always as identity primary key,
      client_id bigint not null references server.client on delete cascade,
      kid text not null,
      thumbprint text not null,
      algorithm text not null check (algorithm in ('ES256', 'PS256', 'EdDSA')),
      jwk jsonb not null check (not jwk ?| array['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k']),
      valid_from timestamptz(3) not null,
      valid_to timestamptz(3),
      added_by bigint not null references server.account,
      check (valid_from <= valid_to),
      constraint client_key_once unique (client_id, kid),
      constraint client_key_material_once unique (client_id, thumbprint)
    )`.execute(db);

  // Each statement of a client about itself counts once. What is over is swept by those that come after it.
  await sql`
    create table server.client_assertion (
      client_id bigint not null references server.client on delete cascade,
      jti_hash bytea not null check (length(jti_hash) = 32),
      expires_at timestamptz(3) not null,
      primary key (client_id, jti_hash)
    )`.execute(db);
  await sql`create index on server.client_assertion (expires_at)`.execute(db);

  await sql`alter table server.session add column agencies bigint[]`.execute(db);
  await sql`comment on column server.session.agencies is 'null: all agencies in which the account may something'`.execute(
    db,
  );
  // So that a list of what an account may has an order.
  await sql`alter table server.account_grant add column id bigint generated always as identity unique`.execute(
    db,
  );

  await sql`
    create view server.registered_client as
    select c.account_id as id, a.login as client_id, a.name, c.organisation, c.contact, c.purpose_id,
      c.operations_per_second, c.sockets, c.production_since, c.registered_at, a.suspended_at,
      server.plain(a.name || ' ' || c.organisation) as plain_name
    from server.client as c join server.account as a on a.id = c.account_id`.execute(db);

  // Whoever was looked up before learns that a purpose or a limit is another.
  await sql`
    create function server.client_changed() returns trigger language plpgsql as $$
    begin
      update server.account set rights_version = rights_version + 1 where id = coalesce(new.account_id, old.account_id);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger clients_version_rights after insert or update or delete on server.client
    for each row execute function server.client_changed()`.execute(db);
  await sql`
    create function server.purpose_changed() returns trigger language plpgsql as $$
    begin
      update server.account set rights_version = rights_version + 1
      where id in (select account_id from server.client where purpose_id = new.id);
      return null;
    end $$`.execute(db);
  await sql`
    create trigger purposes_version_rights after update on server.purpose
    for each row execute function server.purpose_changed()`.execute(db);

  // What an account may on a day: the one answer to it.
  await sql`
    create function server.rights_on(account bigint, day date) returns table (permission text, agency_id bigint)
    language sql stable as $$
      select g.permission, g.agency_id from server.account_grant as g where g.account_id = account $$`.execute(
    db,
  );
}
