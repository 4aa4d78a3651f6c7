import { type Kysely, sql } from 'kysely';

/**
 * An annotation may name a parent whom the entry did not (nhận cha, mẹ, con; nuôi con nuôi), and a number that it
 * supplements or corrects ties its bearer to the entry: to the person, and to the marriage or the death.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table justice.party
      add column annotation_id bigint,
      add column last_number text,
      add foreign key (annotation_id, entry_id) references justice.annotation (id, entry_id),
      add constraint only_a_parent_is_named_later check (annotation_id is null or role in ('mother', 'father'))`.execute(
    db,
  );
  await sql`
    update justice.party set last_number = coalesce(
      (select value from justice.annotated_change as change where change.party_id = party.id
        and change.field = 'citizenNumber' order by change.annotation_id desc limit 1), citizen_number)`.execute(
    db,
  );
  await sql`
    alter table justice.party
      add constraint number_is_of_one_party unique (entry_id, last_number)`.execute(db);
  await sql`create index on justice.party (annotation_id, entry_id) where annotation_id is not null`.execute(
    db,
  );
  await sql`create index on justice.party (last_number) where last_number is not null`.execute(db);
  await sql`
    create or replace function justice.plain_names() returns trigger language plpgsql as $$
    begin
      new.plain_names := server.plain(new.full_name);
      new.last_number := new.citizen_number;
      return new;
    end $$`.execute(db);
  await createTies(db);
  await readPartiesNamedLater(db);
}

async function createTies(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table justice.annotated_change
      add column person_id bigint references people.person,
      add constraint number_is_of_a_person check (person_id is null or field = 'citizenNumber')`.execute(db);
  await sql`create index on justice.annotated_change (person_id) where person_id is not null`.execute(db);
  await sql`
    create function justice.tie_by_number() returns trigger language plpgsql as $$
    declare bearer bigint;
    begin
      select person_id into bearer from justice.party where id = new.party_id;
      if bearer is not null then
        update justice.civil_status set person_id = new.person_id
        where entry_id = new.entry_id and person_id = bearer;
      else
        insert into justice.civil_status (person_id, entry_id, status, valid_from, valid_to, ended_by_id)
        select new.person_id, entry.id, case entry.kind when 'marriage' then 'married' else 'deceased' end,
          entry.happened_on, spouse.valid_to, spouse.ended_by_id
        from justice.entry left join justice.civil_status as spouse on spouse.entry_id = entry.id
        where entry.id = new.entry_id and entry.kind in ('marriage', 'death');
      end if;
      update justice.party set last_number = new.value, person_id = new.person_id where id = new.party_id;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger party_is_tied_by_its_number after insert on justice.annotated_change
    for each row when (new.field = 'citizenNumber') execute function justice.tie_by_number()`.execute(db);
  await sql`
    create function justice.refuse_birth_after_event() returns trigger language plpgsql as $$
    begin
      if exists (select from justice.party join justice.entry on entry.id = party.entry_id
        where party.id = new.party_id and new.value::date > case
          when party.role = 'child' then entry.registered_on
          else coalesce(entry.happened_on, entry.registered_on) end)
      then raise exception 'nobody is born after what an entry names them for';
      end if;
      return null;
    end $$`.execute(db);
  await sql`
    create trigger birth_is_before_the_event after insert on justice.annotated_change
    for each row when (new.field = 'birthDate') execute function justice.refuse_birth_after_event()`.execute(
    db,
  );

  // Whose an entry is follows from its numbers, and changes by an annotation alone.
  await sql`drop trigger party_keeps_what_it_states on justice.party`.execute(db);
  await sql`
    create trigger party_keeps_what_it_states
    before update of entry_id, role, full_name, sex, birth_date, citizen_number, place, ethnicity, nationality, residence,
      annotation_id
    on justice.party for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger party_is_tied_by_an_annotation before update of person_id, last_number on justice.party
    for each statement when (pg_trigger_depth() = 0) execute function server.refuse_change()`.execute(db);
  await sql`drop trigger civil_status_keeps_its_beginning on justice.civil_status`.execute(db);
  await sql`
    create trigger civil_status_keeps_its_beginning before update of entry_id, status, valid_from
    on justice.civil_status for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger civil_status_is_tied_by_an_annotation before update of person_id on justice.civil_status
    for each statement when (pg_trigger_depth() = 0) execute function server.refuse_change()`.execute(db);
}

async function readPartiesNamedLater(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace view justice.registered_party as
    select party.id, party.entry_id, party.role, party.person_id, party.full_name, party.sex,
      case party.role when 'child' then entry.happened_on else party.birth_date end as birth_date,
      party.citizen_number, party.place, party.ethnicity, party.nationality, party.residence, party.plain_names,
      entry.applicant_id, entry.agency_id, entry.keeper_id
    from justice.party as party join justice.entry as entry on entry.id = party.entry_id
    where party.annotation_id is null`.execute(db);
  await sql`
    create or replace view justice.read_party as
    select party.id, party.entry_id, party.role, party.person_id,
      coalesce(now.value ->> 'fullName', party.full_name) as full_name,
      coalesce(now.value ->> 'sex', party.sex) as sex,
      coalesce((now.value ->> 'birthDate')::date,
        case party.role when 'child' then entry.happened_on else party.birth_date end) as birth_date,
      party.last_number as citizen_number,
      coalesce(now.value ->> 'place', party.place) as place,
      coalesce(now.value ->> 'ethnicity', party.ethnicity) as ethnicity,
      coalesce(now.value ->> 'nationality', party.nationality) as nationality,
      coalesce(now.value ->> 'residence', party.residence) as residence,
      party.citizen_number as registered_number, party.plain_names, entry.applicant_id, entry.agency_id, entry.keeper_id
    from justice.party as party join justice.entry as entry on entry.id = party.entry_id
    left join lateral (
      select jsonb_object_agg(change.field, change.value order by change.annotation_id) as value
      from justice.annotated_change as change where change.party_id = party.id) as now on true`.execute(db);
}
