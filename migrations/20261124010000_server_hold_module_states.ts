import { type Kysely, sql } from 'kysely';

/**
 * The state of a module, which nobody changes until the transaction ends: held together with others who begin something
 * in it, or alone by whoever is about to change it. A volatile function looks up the state as it is once it has the
 * lock; one statement alone would look as it was before the wait.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function server.hold_module_state(module text, alone boolean) returns text language plpgsql volatile as $$
    declare
      lock bigint := hashtextextended(module, hashtextextended('server.module_state', 0));
    begin
      if alone then
        perform pg_advisory_xact_lock(lock);
      else
        perform pg_advisory_xact_lock_shared(lock);
      end if;
      return coalesce(
        (select case when not enabled then 'off' else coalesce(hold, 'on') end
         from server.module_state where module_id = module),
        'on');
    end $$`.execute(db);
}
