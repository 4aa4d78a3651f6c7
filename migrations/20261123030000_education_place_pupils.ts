import { type Kysely, sql } from 'kysely';

/** School years; pupils at a school with or without a class, from a day to a day: at one school at a time. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table education.year_plan (
      id bigint generated always as identity primary key,
      name education.school_year not null unique,
      first_day date not null,
      last_day date not null,
      check (first_day < last_day),
      constraint begins_in_the_first_of_its_years check (extract(year from first_day)::text = left(name, 4)),
      constraint ends_in_the_second_of_its_years check (extract(year from last_day)::text = right(name, 4))
    )`.execute(db);
  await sql`alter table education.school add unique (id, level)`.execute(db);
  await sql`alter table education.school_class add unique (id, school_year, school_id)`.execute(db);
  await sql`
    alter table education.pupil
      add column school_id bigint references education.school,
      add column entered_on date,
      add column left_on date`.execute(db);
  await sql`comment on column education.pupil.entered_on is 'null: since the school year began'`.execute(db);
  await sql`comment on column education.pupil.left_on is 'null: until the school year ends'`.execute(db);
  await sql`
    update education.pupil set school_id = class.school_id
    from education.school_class as class where class.id = class_id`.execute(db);
  await sql`
    alter table education.pupil
      alter column school_id set not null,
      alter column class_id drop not null,
      drop constraint pupil_class_id_school_year_fkey,
      drop constraint one_class_in_a_school_year,
      add constraint in_a_class_of_the_school_and_year foreign key (class_id, school_year, school_id)
        references education.school_class (id, school_year, school_id),
      add constraint leaves_after_entering check (entered_on <= left_on),
      add constraint at_one_school_at_a_time exclude using gist (
        person_id with =, (school_year::text) with =, daterange(entered_on, left_on) with &&)`.execute(db);
  await sql`create index on education.pupil (school_id, school_year, id)`.execute(db);
  await sql`create index on education.pupil (person_id, school_year)`.execute(db);
}
