import { type Kysely, sql } from 'kysely';

/** What is written on diplomas, the register of their corrections, and the code by which anybody verifies one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table education.diploma
      add column entry_number text check (length(entry_number) between 1 and 50),
      add column holder_name text check (length(holder_name) between 1 and 200),
      add column birth_date date,
      add column birth_place text check (length(birth_place) between 1 and 300),
      add column sex text check (sex in ('Nam', 'Nữ')),
      add column ethnicity text check (length(ethnicity) between 1 and 50),
      add column school_name text check (length(school_name) between 1 and 200),
      add column ranking text check (length(ranking) between 1 and 50),
      add column verification_code text not null unique
        default translate(gen_random_uuid()::text || gen_random_uuid()::text, '-', '')`.execute(db);
  // The register is never changed; until now it had no name of its own, but that of its holder.
  await sql`alter table education.diploma disable trigger diploma_is_append_only`.execute(db);
  await sql`
    update education.diploma set holder_name = person.full_name, birth_date = person.birth_date
    from people.person as person where person.id = holder_id`.execute(db);
  await sql`alter table education.diploma enable trigger diploma_is_append_only`.execute(db);
  await sql`alter table education.diploma alter column holder_name set not null`.execute(db);
  await sql`create index on education.diploma (number)`.execute(db);
  await sql`
    create table education.diploma_correction (
      id bigint generated always as identity primary key,
      dossier_id bigint not null unique references dossiers.dossier,
      diploma_id bigint not null references education.diploma,
      agency_id bigint not null references organisations.agency,
      applicant_id bigint not null references people.person,
      year integer not null,
      number integer not null check (number > 0),
      basis text not null check (length(basis) between 1 and 300),
      corrected_on date not null check (extract(year from corrected_on) = year),
      corrector_id bigint not null references server.account,
      unique (id, diploma_id),
      unique (agency_id, year, number)
    )`.execute(db);
  await sql`create index on education.diploma_correction (diploma_id, id)`.execute(db);
  await sql`
    create table education.diploma_change (
      id bigint generated always as identity primary key,
      correction_id bigint not null,
      diploma_id bigint not null,
      field text not null check (field in ('holder-name', 'birth-date', 'birth-place', 'sex', 'ethnicity')),
      was text,
      becomes text not null check (length(becomes) between 1 and 300),
      foreign key (correction_id, diploma_id) references education.diploma_correction (id, diploma_id),
      unique (correction_id, field),
      check (was is distinct from becomes)
    )`.execute(db);
  await sql`create index on education.diploma_change (diploma_id, field, id desc)`.execute(db);
  for (const table of ['diploma_correction', 'diploma_change'])
    await sql`
      create trigger ${sql.ref(`${table}_is_append_only`)}
      before update or delete or truncate on ${sql.table(`education.${table}`)}
      for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table education.diploma_correction_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
  // What a document does not ask for, PostgreSQL does not look up.
  await sql`
    create view education.diploma_entry as
    select diploma.id, diploma.agency_id, diploma.holder_id, diploma.kind, diploma.number, diploma.year,
      diploma.issued_on, diploma.entry_number, diploma.school_name, diploma.ranking, diploma.verification_code,
      ${corrected('holder-name', 'holder_name')}, ${corrected('birth-date', 'birth_date')},
      ${corrected('birth-place', 'birth_place')}, ${corrected('sex', 'sex')}, ${corrected('ethnicity', 'ethnicity')},
      (select max(corrected_on) from education.diploma_correction as correction
        where correction.diploma_id = diploma.id) as corrected_on
    from education.diploma as diploma`.execute(db);
}

/** What holds of a field: what its last correction made of it, or what was written at first. */
function corrected(field: string, column: string) {
  const type = column === 'birth_date' ? sql`date` : sql`text`;
  return sql`coalesce((
    select change.becomes::${type} from education.diploma_change as change
    where change.diploma_id = diploma.id and change.field = ${sql.lit(field)}
    order by change.id desc limit 1), diploma.${sql.ref(column)}) as ${sql.ref(column)}`;
}
