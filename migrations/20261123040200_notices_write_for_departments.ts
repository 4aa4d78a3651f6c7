import { type Kysely, sql } from 'kysely';

/** A letter is about an entry in the history of a dossier, or about an occasion that a department names; once in either case. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table notices.letter
      alter column event_id drop not null,
      add column occasion text check (length(occasion) between 1 and 200),
      add constraint letter_is_about_one_thing check (num_nonnulls(event_id, occasion) = 1),
      add constraint letter_once_an_occasion unique (occasion, person_id)`.execute(db);
}
