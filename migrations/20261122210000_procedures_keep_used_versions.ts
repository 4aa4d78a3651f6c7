import { type Kysely, sql } from 'kysely';

const PARTS = ['offer', 'paper', 'step', 'result', 'legal_basis'] as const;

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
    create function procedures.insist_version_is_unused() returns trigger language plpgsql as $$
    begin
      if exists (select from procedures.procedure_version where in_use and id in (old.version_id, new.version_id))
      then raise exception 'a version in use keeps what it states';
      end if;
      return null;
    end $$`.execute(db);
  for (const part of PARTS)
    await sql`
      create trigger version_keeps_what_it_states
      after insert or update or delete on ${sql.table(`procedures.${part}`)}
      for each row execute function procedures.insist_version_is_unused()`.execute(db);
}
