import { type Kysely, sql } from 'kysely';

/** Who acts for the applicant stands in the dossier, too, and until when: they find it, and it is found by them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table dossiers.dossier
      add column representative_id bigint references people.person,
      add column represented_until date,
      add constraint represented_by_somebody check (represented_until is null or representative_id is not null)`.execute(
    db,
  );
  await sql`
    update dossiers.dossier as d set representative_id = r.representative_id, represented_until = r.valid_until
    from dossiers.representation as r where r.dossier_id = d.id`.execute(db);
  await sql`
    create function dossiers.follow_representation() returns trigger language plpgsql as $$
    begin
      update dossiers.dossier set representative_id = new.representative_id, represented_until = new.valid_until
      where id = new.dossier_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger dossier_knows_who_acts_for_its_applicant after insert or update on dossiers.representation
    for each row execute function dossiers.follow_representation()`.execute(db);
  await sql`
    create index dossier_representative on dossiers.dossier (representative_id, id)
    where representative_id is not null`.execute(db);
}
