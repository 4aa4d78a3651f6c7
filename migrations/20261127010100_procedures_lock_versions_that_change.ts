import { type Kysely, sql } from 'kysely';

/** Who changes what a version states and who begins to use it wait for each other: else both might, not knowing of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function procedures.insist_versions_are_unused() returns trigger language plpgsql as $$
    begin
      perform from procedures.procedure_version where id in (select version_id from changed) order by id for share;
      if exists (
        select from procedures.procedure_version where in_use and id in (select version_id from changed)
      ) then
        raise exception 'a version in use keeps what it states';
      end if;
      return null;
    end $$`.execute(db);
}
