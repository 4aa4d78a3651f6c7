import { type Kysely, sql } from 'kysely';

/** The register of declarations of assets and income (Law on Anti-corruption 2018, Decree 130/2020). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inspectorate.asset_declaration (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      agency_id bigint not null references organisations.agency,
      declarant_id bigint not null references people.person,
      year integer not null check (extract(year from entered_on) = year),
      number integer not null check (number > 0),
      code text not null generated always as (number || '/' || year) stored,
      kind text not null check (kind in ('first', 'supplementary', 'yearly', 'for-appointment')),
      position text not null check (length(position) between 1 and 200),
      workplace text not null check (length(workplace) between 1 and 300),
      entered_on date not null,
      officer_id bigint not null references server.account,
      constraint declaration_number_once unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on inspectorate.asset_declaration (declarant_id, id)`.execute(db);
  await sql`create index on inspectorate.asset_declaration (agency_id, id)`.execute(db);
  await sql`create index on inspectorate.asset_declaration (code collate "C")`.execute(db);
  await sql`
    create table inspectorate.declared_asset (
      id bigint generated always as identity primary key,
      declaration_id bigint not null references inspectorate.asset_declaration,
      kind text not null check (length(kind) between 1 and 100),
      description text not null check (length(description) between 1 and 1000),
      value text check (value ~ '^[0-9]{1,18}$'),
      change text check (length(change) between 1 and 1000)
    )`.execute(db);
  await sql`comment on column inspectorate.declared_asset.value is 'in VND: digits alone, since amounts are longer than the numbers of a client'`.execute(
    db,
  );
  await sql`create index on inspectorate.declared_asset (declaration_id, id)`.execute(db);
  await sql`
    create table inspectorate.declaration_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null,
      primary key (agency_id, year)
    )`.execute(db);
  for (const table of ['asset_declaration', 'declared_asset'])
    await sql`
      create trigger ${sql.ref(`${table}s_are_append_only`)} before update or delete or truncate
      on ${sql.table(`inspectorate.${table}`)} for each statement execute function server.refuse_change()`.execute(
      db,
    );
  await sql`
    insert into server.role_permission (role_id, permission)
    select id, 'inspectorate.readDeclarations' from server.role where code = 'head-of-office'
    on conflict do nothing`.execute(db);
}
