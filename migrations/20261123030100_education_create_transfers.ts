import { type Kysely, sql } from 'kysely';

/** The register of transfers: by which dossier a pupil went from one school to another, in one school year. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table education.pupil add unique (id, person_id, school_year)`.execute(db);
  await sql`
    create table education.transfer (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      applicant_id bigint not null references people.person,
      person_id bigint not null,
      school_year education.school_year not null,
      former_id bigint not null unique,
      pupil_id bigint not null unique,
      transferred_on date not null,
      reason text not null check (length(reason) between 1 and 500),
      foreign key (former_id, person_id, school_year) references education.pupil (id, person_id, school_year),
      foreign key (pupil_id, person_id, school_year) references education.pupil (id, person_id, school_year),
      check (former_id <> pupil_id)
    )`.execute(db);
  await sql`
    create trigger transfer_is_append_only before update or delete or truncate on education.transfer
    for each statement execute function server.refuse_change()`.execute(db);
}
