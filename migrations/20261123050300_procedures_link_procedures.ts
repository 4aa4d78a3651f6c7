import { type Kysely, sql } from 'kysely';

const NEWBORN = {
  code: '3.000722',
  name: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
  nameEn: 'Linked: birth registration, permanent residence, health-insurance card of a child under 6',
  // The catalogue has one procedure for health cards: that of reissuing them.
  parts: ['1.001193', '1.004222', '1.002759'],
};

/** What a linked procedure (thủ tục hành chính liên thông) consists of: each part has its own time, fee and agency. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table procedures.part (
      id bigint generated always as identity primary key,
      version_id bigint not null references procedures.procedure_version,
      number smallint not null check (number > 0),
      procedure_id bigint not null references procedures.procedure,
      unique (version_id, number),
      unique (version_id, procedure_id)
    )`.execute(db);
  await sql`create index on procedures.part (procedure_id)`.execute(db);
  for (const [event, rows] of [
    ['insert', 'new'],
    ['update', 'old'],
    ['update', 'new'],
    ['delete', 'old'],
  ] as const)
    await sql`
      create trigger ${sql.id(`version_keeps_what_it_states_${event}_${rows}`)}
      after ${sql.raw(event)} on procedures.part
      referencing ${sql.raw(rows)} table as changed
      for each statement execute function procedures.insist_versions_are_unused()`.execute(db);
  await sql`
    create view procedures.linked_part as
    select part.id, part.version_id, part.number, procedure.code
    from procedures.part as part join procedures.procedure as procedure on procedure.id = part.procedure_id`.execute(
    db,
  );
  const { code, name, nameEn, parts } = NEWBORN;
  await sql`insert into procedures.procedure (code) values (${code}) on conflict (code) do nothing`.execute(
    db,
  );
  await sql`
    insert into procedures.procedure_version
      (procedure_id, name, name_en, note, owner, owner_text, handling_level, code_evidence, time_evidence)
    select id, ${name}, ${nameEn}, 'Thời hạn của từng thủ tục thành phần', 'Justice', 'Justice, Police, Social Security',
      'commune', 'found', 'not established'
    from procedures.procedure as procedure where code = ${code} and not exists (
      select from procedures.procedure_version as version where version.procedure_id = procedure.id)`.execute(
    db,
  );
  await sql`
    insert into procedures.part (version_id, number, procedure_id)
    select version.id, part.number, linked.id
    from unnest(${parts}::text[]) with ordinality as part (code, number)
    join procedures.procedure as linked on linked.code = part.code
    join procedures.procedure as whole on whole.code = ${code}
    join procedures.procedure_version as version on version.procedure_id = whole.id`.execute(db);
}
