import { type Kysely, sql } from 'kysely';

/** Which agency keeps an entry now: the one that registered it or, where that has ended, its successor. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table justice.entry add column keeper_id bigint references organisations.agency`.execute(
    db,
  );
  await sql`update justice.entry set keeper_id = agency_id`.execute(db);
  await sql`alter table justice.entry alter keeper_id set not null`.execute(db);
  await sql`create index on justice.entry (keeper_id, id)`.execute(db);
  await sql`
    create or replace view justice.registered_party as
    select party.id, party.entry_id, party.role, party.person_id, party.full_name, party.sex,
      case party.role when 'child' then entry.happened_on else party.birth_date end as birth_date,
      party.citizen_number, party.place, party.ethnicity, party.nationality, party.residence, party.plain_names,
      entry.applicant_id, entry.agency_id, entry.keeper_id
    from justice.party as party join justice.entry as entry on entry.id = party.entry_id`.execute(db);
  await sql`
    create or replace view justice.read_party as
    select party.id, party.entry_id, party.role, party.person_id,
      coalesce(now.value ->> 'fullName', party.full_name) as full_name,
      coalesce(now.value ->> 'sex', party.sex) as sex,
      coalesce((now.value ->> 'birthDate')::date, party.birth_date) as birth_date,
      coalesce(now.value ->> 'citizenNumber', party.citizen_number) as citizen_number,
      coalesce(now.value ->> 'place', party.place) as place,
      coalesce(now.value ->> 'ethnicity', party.ethnicity) as ethnicity,
      coalesce(now.value ->> 'nationality', party.nationality) as nationality,
      coalesce(now.value ->> 'residence', party.residence) as residence,
      party.citizen_number as registered_number, party.plain_names, party.applicant_id, party.agency_id, party.keeper_id
    from justice.registered_party as party
    left join lateral (
      select jsonb_object_agg(change.field, change.value order by change.annotation_id) as value
      from justice.annotated_change as change where change.party_id = party.id) as now on true`.execute(db);
}
