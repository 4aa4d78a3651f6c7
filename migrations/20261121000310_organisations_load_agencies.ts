import { type Kysely, sql } from 'kysely';
import { readAgencies } from './reading/agencies.ts';

export async function up(db: Kysely<unknown>): Promise<void> {
  await loadAgencies(db);
}

/** Loads the agencies and the default working hours; rows already there are left as they are. */
export async function loadAgencies(db: Kysely<unknown>): Promise<void> {
  for (const tier of await readAgencies()) {
    await sql`
      insert into organisations.agency
        (unit_id, parent_id, kind, name, name_en, department, code, legacy_code, codes_evidence, valid_from, valid_to)
      select u.id, p.id, a.kind, a.name, a."nameEn", a.department, a.code, a."legacyCode", a."codesEvidence",
        a."validFrom", a."validTo"
      from jsonb_to_recordset(${JSON.stringify(tier)}::jsonb) as a (
        kind text, name text, "nameEn" text, department text, code text, "legacyCode" text, "codesEvidence" text,
        "validFrom" date, "validTo" date, "unitLevel" text, "unitCode" text, "unitFrom" date, "parentCode" text)
      join organisations.unit u on u.code = a."unitCode" and u.level = a."unitLevel"
        and u.valid_from is not distinct from a."unitFrom"
      left join organisations.agency p on p.code = a."parentCode" and p.valid_from is not distinct from a."unitFrom"
      order by a."validFrom" nulls first, a.code
      on conflict (code, valid_from) do nothing`.execute(db);
  }
  await sql`
    insert into organisations.agency_working_hours
      (agency_id, valid_from, morning_from, morning_to, afternoon_from, afternoon_to, evidence)
    values (null, null, '07:30', '11:30', '13:30', '17:00',
      'one of two usual schedules; hours differ by province and season, so each agency may set its own')
    on conflict (agency_id, valid_from) do nothing`.execute(db);
}
