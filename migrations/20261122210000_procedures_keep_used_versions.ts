import { type Kysely, sql } from 'kysely';

const PARTS = ['offer', 'paper', 'step', 'result', 'legal_basis'] as const;
const CHANGES = [
  ['insert', 'new'],
  ['update', 'old'],
  ['update', 'new'],
  ['delete', 'old'],
] as const;

/**
 * What a version states stays as it is once something is handled under it: whoever refers to versions says so in
 * `in_use`. Its end, decision and publication may still be learnt.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table procedures.procedure_version add column in_use boolean not null default false`.execute(db);
  await sql`
    create function procedures.stated(version procedures.procedure_version) returns jsonb language sql stable as $$
      select to_jsonb(version) - '{valid_to,replaced_by_id,decision,decided_on,published_on}'::text[]
    $$`.execute(db);
  await sql`
    create function procedures.refuse_other_content() returns trigger language plpgsql as
    $$ begin raise exception 'a version in use keeps what it states'; end $$`.execute(db);
  await sql`
    create trigger version_keeps_what_it_states after update on procedures.procedure_version
    for each row when (old.in_use and procedures.stated(old) <> procedures.stated(new))
    execute function procedures.refuse_other_content()`.execute(db);
  await sql`
    create function procedures.insist_versions_are_unused() returns trigger language plpgsql as $$
    begin
      if exists (
        select from procedures.procedure_version where in_use and id in (select version_id from changed)
      ) then
        raise exception 'a version in use keeps what it states';
      end if;
      return null;
    end $$`.execute(db);
  // Once a statement, since an import writes thousands of rows in one.
  for (const part of PARTS)
    for (const [event, rows] of CHANGES)
      await sql`
        create trigger ${sql.id(`version_keeps_what_it_states_${event}_${rows}`)}
        after ${sql.raw(event)} on ${sql.table(`procedures.${part}`)}
        referencing ${sql.raw(rows)} table as changed
        for each statement execute function procedures.insist_versions_are_unused()`.execute(db);
}
