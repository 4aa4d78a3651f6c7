import { type Kysely, sql } from 'kysely';
import { readRows } from './reading/rows.ts';

/** What the council concluded of a disability, the certificates of it, and the allowances that follow. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createDisability(db);
  await createAllowances(db);
  const rates = JSON.stringify(await readRows('health-allowance-rates.tsv', '\t'));
  await sql`
    insert into health.allowance_rate (kind, degree, age_from, age_to, amount, valid_from, source, evidence)
    select kind, nullif(degree, ''), age_from, nullif(age_to, '')::integer, amount, valid_from, source, evidence
    from jsonb_to_recordset(${rates}::jsonb) as r (kind text, degree text, age_from integer, age_to text,
      amount integer, valid_from date, source text, evidence text)`.execute(db);
}

async function createDisability(db: Kysely<unknown>): Promise<void> {
  // Degrees and kinds as in Article 3 of the Law on Persons with Disabilities (51/2010/QH12).
  await sql`
    create table health.disability_conclusion (
      id bigint generated always as identity primary key,
      dossier_id bigint not null references dossiers.dossier,
      person_id bigint not null references people.person,
      agency_id bigint not null references organisations.agency,
      degree text not null check (degree in ('especially-severe', 'severe', 'mild')),
      kind text not null check (kind in ('mobility', 'hearing-speech', 'vision', 'psychiatric', 'intellectual', 'other')),
      diagnosis text not null check (length(diagnosis) between 1 and 2000),
      held_on date not null,
      account_id bigint not null references server.account,
      at timestamptz(3) not null,
      unique (id, person_id)
    )`.execute(db);
  await sql`create index on health.disability_conclusion (dossier_id, id)`.execute(db);
  await sql`create index on health.disability_conclusion (agency_id)`.execute(db);
  // A new certificate takes the place of the former one, from the day of its issue.
  await sql`
    create table health.disability_certificate (
      id bigint generated always as identity primary key,
      issuer_id bigint not null references organisations.agency,
      agency_id bigint not null references organisations.agency,
      year integer not null,
      serial integer not null check (serial > 0),
      number text not null generated always as (serial || '/' || year) stored,
      person_id bigint not null references people.person,
      dossier_id bigint not null unique references dossiers.dossier,
      conclusion_id bigint not null unique,
      issued_on date not null check (extract(year from issued_on) = year),
      replaced_on date check (replaced_on >= issued_on),
      foreign key (conclusion_id, person_id) references health.disability_conclusion (id, person_id),
      constraint disability_certificate_number_once unique (issuer_id, year, serial),
      constraint one_disability_certificate_of_a_person
        exclude using gist (person_id with =, daterange(issued_on, replaced_on) with &&)
    )`.execute(db);
  await sql`create index on health.disability_certificate (agency_id, id)`.execute(db);
  await sql`create index on health.disability_certificate (number collate "C")`.execute(db);
  await sql`
    create table health.disability_certificate_counter (
      agency_id bigint not null references organisations.agency,
      year integer not null,
      last integer not null check (last > 0),
      primary key (agency_id, year)
    )`.execute(db);
  await keeps(db, 'disability_conclusion', { but: ['agency_id'] });
  await keeps(db, 'disability_certificate', { but: ['agency_id', 'number'], once: ['replaced_on'] });
}

async function createAllowances(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table health.allowance_rate (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('monthly', 'pension')),
      degree text check (degree in ('especially-severe', 'severe', 'mild')),
      age_from integer not null check (age_from >= 0),
      age_to integer check (age_to > age_from),
      amount integer not null check (amount > 0),
      valid_from date,
      valid_to date,
      source text not null,
      evidence text not null,
      check (valid_from < valid_to),
      constraint a_monthly_allowance_is_for_a_degree check ((degree is not null) = (kind = 'monthly')),
      constraint allowance_rate_never_overlaps exclude using gist
        (kind with =, coalesce(degree, '') with =, int4range(age_from, age_to) with &&, daterange(valid_from, valid_to) with &&)
    )`.execute(db);
  await sql`comment on column health.allowance_rate.amount is 'dong a month'`.execute(db);
  await sql`
    create table health.allowance (
      id bigint generated always as identity primary key,
      kind text not null check (kind in ('monthly', 'pension')),
      person_id bigint not null references people.person,
      agency_id bigint not null references organisations.agency,
      dossier_id bigint not null unique references dossiers.dossier,
      rate_id bigint not null references health.allowance_rate,
      amount integer not null check (amount > 0),
      payout text not null check (length(payout) between 1 and 200),
      valid_from date not null,
      ended_on date check (ended_on >= valid_from),
      ending_dossier_id bigint references dossiers.dossier,
      check ((ended_on is null) = (ending_dossier_id is null)),
      constraint one_allowance_of_a_kind exclude using gist
        (kind with =, person_id with =, daterange(valid_from, ended_on) with &&)
    )`.execute(db);
  await sql`create index on health.allowance (agency_id, id)`.execute(db);
  await sql`create index on health.allowance (ending_dossier_id)`.execute(db);
  await keeps(db, 'allowance', { but: ['agency_id'], once: ['ended_on', 'ending_dossier_id'] });
}

/** Rows are never removed, and only these columns change; those that are empty at first are written once. */
async function keeps(
  db: Kysely<unknown>,
  table: string,
  { but, once = [] }: { readonly but: readonly string[]; readonly once?: readonly string[] },
): Promise<void> {
  const on = sql.table(`health.${table}`);
  const names = (columns: readonly string[]) => sql.join(columns.map((name) => sql.lit(name)));
  await sql`
    create trigger is_never_removed before delete or truncate on ${on}
    for each statement execute function server.refuse_change()`.execute(db);
  await sql`
    create trigger keeps_what_it_says before update on ${on}
    for each row execute function health.keep_all_but(${names([...but, ...once])})`.execute(db);
  if (once.length > 0)
    await sql`
      create trigger ends_once before update on ${on}
      for each row execute function health.keep_once(${names(once)})`.execute(db);
}
