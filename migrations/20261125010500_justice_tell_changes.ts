import { type Kysely, sql } from 'kysely';

/** What each annotation changed, by itself: so the way from what was registered to what is read is told step by step. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table justice.annotated_change add column id bigint generated always as identity unique`.execute(
    db,
  );
  await sql`
    create view justice.told_change as
    select change.id, change.annotation_id, party.role, change.field, change.value,
      coalesce(party.person_id, entry.applicant_id) as whose_id
    from justice.annotated_change as change
    join justice.party as party on party.id = change.party_id
    join justice.entry as entry on entry.id = change.entry_id`.execute(db);
}
