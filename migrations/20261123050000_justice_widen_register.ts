import { type Kysely, sql } from 'kysely';

/**
 * The civil status register (sổ hộ tịch): what entries of every kind have in common, and the persons whom each names.
 * The entries of births that there are become entries of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table justice.birth_entry rename to entry`.execute(db);
  await sql`alter table justice.birth_counter rename to register_counter`.execute(db);
  await sql`
    alter table justice.register_counter
      add column kind text not null default 'birth',
      drop constraint birth_counter_pkey,
      add primary key (agency_id, kind, year)`.execute(db);
  await sql`alter table justice.register_counter alter kind drop default`.execute(db);
  await sql`
    alter table justice.entry
      add column kind text not null default 'birth' check (kind in ('birth', 'marriage', 'death', 'marital-status')),
      add column registration text not null default 'first' check (registration in ('first', 'again', 'with-papers')),
      add column happened_on date,
      add column former_entry text,
      add column cause text,
      add column purpose text,
      add column finding text check (finding in ('never-married', 'married', 'divorced', 'widowed'))`.execute(
    db,
  );
  await createParties(db);
  await sql`
    alter table justice.entry
      alter kind drop default,
      drop column child_name, drop column child_sex, drop column child_birth_date, drop column birth_place,
      drop column ethnicity, drop column nationality, drop column mother_name, drop column father_name,
      drop constraint birth_entry_agency_id_year_number_key,
      add constraint entry_is_numbered_once unique (agency_id, kind, year, number),
      add constraint entry_is_of_a_kind unique (id, kind),
      add constraint event_is_not_registered_ahead check (happened_on <= registered_on),
      add constraint confirmation_has_no_event check ((kind = 'marital-status') = (happened_on is null)),
      add constraint confirmation_finds_a_status check (
        (kind = 'marital-status') = (finding is not null) and (kind = 'marital-status') = (purpose is not null)),
      add constraint only_a_death_has_a_cause check (cause is null or kind = 'death'),
      add constraint what_is_registered_again_was_before check ((registration = 'again') = (former_entry is not null)),
      add constraint only_a_birth_is_registered_by_papers check (registration <> 'with-papers' or kind = 'birth')`.execute(
    db,
  );
  await sql`create index on justice.entry (applicant_id)`.execute(db);
  await sql`create index on justice.entry (agency_id, id)`.execute(db);
  await sql`create index on justice.entry (dossier_code collate "C")`.execute(db);
  await sql`
    create trigger entry_keeps_what_it_states
    before update of kind, dossier_id, agency_id, applicant_id, year, number, dossier_code, registered_on, registered_at,
      registration, happened_on, former_entry, cause, purpose, finding, verification_code, registrar_id, registrar_name
    on justice.entry for each statement execute function server.refuse_change()`.execute(db);
  await createCivilStatus(db);
}

async function createParties(db: Kysely<unknown>): Promise<void> {
  // The day on which a child was born is that of the entry; all names that somebody ever bore here find them.
  await sql`
    create table justice.party (
      id bigint generated always as identity primary key,
      entry_id bigint not null references justice.entry,
      role text not null check (role in ('child', 'mother', 'father', 'husband', 'wife', 'deceased', 'subject')),
      person_id bigint references people.person,
      full_name text not null check (length(full_name) between 1 and 200),
      sex text check (sex in ('female', 'male')),
      birth_date date,
      citizen_number text check (citizen_number ~ '^[0-9]{12}$'),
      place text,
      ethnicity text,
      nationality text,
      residence text,
      plain_names text not null,
      unique (entry_id, role),
      unique (id, entry_id),
      constraint day_of_a_birth_stands_in_the_entry check (role <> 'child' or birth_date is null)
    )`.execute(db);
  await sql`
    create function justice.plain_names() returns trigger language plpgsql as
    $$ begin new.plain_names := server.plain(new.full_name); return new; end $$`.execute(db);
  await sql`
    create trigger party_is_found_by_its_name before insert on justice.party
    for each row execute function justice.plain_names()`.execute(db);
  await sql`update justice.entry set happened_on = child_birth_date`.execute(db);
  await sql`
    insert into justice.party (entry_id, role, full_name, sex, place, ethnicity, nationality)
    select id, 'child', child_name, child_sex, birth_place, ethnicity, nationality from justice.entry`.execute(
    db,
  );
  await sql`
    insert into justice.party (entry_id, role, full_name)
    select id, 'mother', mother_name from justice.entry
    union all select id, 'father', father_name from justice.entry where father_name is not null`.execute(db);
  await sql`
    create index on justice.party using gin ((' ' || plain_names) gin_trgm_ops) with (fastupdate = off)`.execute(
    db,
  );
  await sql`create index on justice.party (person_id) where person_id is not null`.execute(db);
  await sql`create index on justice.party (citizen_number) where citizen_number is not null`.execute(db);
  await sql`
    create trigger party_keeps_what_it_states
    before update of entry_id, role, person_id, full_name, sex, birth_date, citizen_number, place, ethnicity, nationality,
      residence
    on justice.party for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger party_is_never_deleted before delete or truncate on justice.party
    for each statement execute function justice.refuse_gap()`.execute(db);
}

async function createCivilStatus(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table justice.annotation (
      id bigint generated always as identity primary key,
      entry_id bigint not null references justice.entry,
      number integer not null check (number > 0),
      kind text not null check (kind in ('change', 'correction', 'supplement', 'note', 'divorce', 'death')),
      note text not null,
      basis text not null,
      cause_id bigint references justice.entry,
      made_on date not null,
      maker_id bigint not null references server.account,
      maker_name text not null,
      unique (entry_id, number),
      unique (id, entry_id)
    )`.execute(db);
  await sql`create index on justice.annotation (cause_id) where cause_id is not null`.execute(db);
  await sql`
    create table justice.annotated_change (
      annotation_id bigint not null,
      party_id bigint not null,
      entry_id bigint not null,
      field text not null check (
        field in ('fullName', 'sex', 'birthDate', 'citizenNumber', 'place', 'ethnicity', 'nationality', 'residence')),
      value text not null,
      primary key (annotation_id, party_id, field),
      foreign key (annotation_id, entry_id) references justice.annotation (id, entry_id),
      foreign key (party_id, entry_id) references justice.party (id, entry_id),
      constraint change_is_of_its_field check (case field
        when 'sex' then value in ('female', 'male')
        when 'birthDate' then value::date is not null
        when 'citizenNumber' then value ~ '^[0-9]{12}$'
        else length(value) between 1 and 300 end)
    )`.execute(db);
  await sql`create index on justice.annotated_change (party_id)`.execute(db);
  await sql`
    create function justice.add_plain_name() returns trigger language plpgsql as $$
    begin
      update justice.party set plain_names = plain_names || ' ' || server.plain(new.value) where id = new.party_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger party_is_found_by_its_new_name after insert on justice.annotated_change
    for each row when (new.field = 'fullName') execute function justice.add_plain_name()`.execute(db);
  for (const table of ['annotation', 'annotated_change'])
    await sql`
      create trigger ${sql.id(`${table}_is_append_only`)} before update or delete or truncate
      on ${sql.table(`justice.${table}`)} for each statement execute function server.refuse_change()`.execute(
      db,
    );

  // Whoever is dead is so from that day on: one constraint forbids two marriages at once, and one after death.
  await sql`
    create table justice.civil_status (
      id bigint generated always as identity primary key,
      person_id bigint not null references people.person,
      entry_id bigint not null references justice.entry,
      status text not null check (status in ('married', 'deceased')),
      valid_from date not null,
      valid_to date,
      ended_by_id bigint references justice.annotation,
      unique (entry_id, person_id),
      check (valid_from <= valid_to),
      constraint status_ends_by_an_annotation check ((valid_to is null) = (ended_by_id is null)),
      constraint death_does_not_end check (status <> 'deceased' or valid_to is null),
      constraint nobody_is_married_twice_or_after_death
        exclude using gist (person_id with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`
    create trigger civil_status_is_never_deleted before delete or truncate on justice.civil_status
    for each statement execute function justice.refuse_gap()`.execute(db);
  await sql`
    create trigger civil_status_keeps_its_beginning before update of person_id, entry_id, status, valid_from
    on justice.civil_status for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create table justice.marriage_age (
      sex text not null check (sex in ('female', 'male')),
      age integer not null check (age > 0),
      valid_from date not null,
      valid_to date,
      source text not null,
      evidence text not null,
      constraint one_age_at_a_time exclude using gist (sex with =, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  const source = 'Luật Hôn nhân và gia đình 52/2014/QH13, Điều 8';
  await sql`
    insert into justice.marriage_age (sex, age, valid_from, source, evidence)
    values ('male', 20, '2015-01-01', ${source}, 'recalled-high'),
      ('female', 18, '2015-01-01', ${source}, 'recalled-high')`.execute(db);
}
