import { type Kysely, sql } from 'kysely';

/**
 * Administrative units and what became of them.
 *
 * A null `valid_from` means "since before the records"; `valid_to` is exclusive: the first day the unit no longer is.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist`.execute(db);
  await sql`create schema organisations`.execute(db);
  // Statistical codes are handed out again to other units, so only code and day together name one.
  await sql`
    create table organisations.unit (
      id bigint generated always as identity primary key,
      code text not null,
      name text not null,
      name_en text not null,
      level text not null check (level in ('province', 'district', 'commune')),
      kind text not null check (kind in ('Tỉnh', 'Thành phố', 'Huyện', 'Phường', 'Xã', 'Thị trấn')),
      valid_from date,
      valid_to date,
      parent_id bigint references organisations.unit,
      plain_name text generated always as (server.plain(name)) stored,
      check (valid_from < valid_to),
      check ((level = 'province') = (parent_id is null)),
      constraint unit_starts_once unique nulls not distinct (code, level, valid_from),
      constraint unit_never_overlaps
        exclude using gist (code with =, level with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`create index unit_by_parent on organisations.unit (parent_id)`.execute(db);
  await sql`create index unit_by_plain_name on organisations.unit using gin (plain_name gin_trgm_ops)`.execute(
    db,
  );
  await sql`
    create table organisations.succession (
      from_unit_id bigint not null references organisations.unit,
      to_unit_id bigint not null references organisations.unit,
      on_date date not null,
      primary key (from_unit_id, to_unit_id),
      check (from_unit_id <> to_unit_id)
    )`.execute(db);
  await sql`create index succession_by_successor on organisations.succession (to_unit_id)`.execute(db);
}
