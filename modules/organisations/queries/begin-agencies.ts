import { type Kysely, sql } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { AgencyPlan } from '../reorganisation/plan-agencies.ts';

/** Ends and begins agencies on the day, and keeps who took over from whom. */
export async function beginAgencies(
  db: Kysely<unknown>,
  day: Temporal.PlainDate,
  { changes, begins }: Pick<AgencyPlan, 'changes' | 'begins'>,
): Promise<void> {
  const on = day.toString();
  const changed = JSON.stringify(changes);
  const begun = JSON.stringify(begins);
  await sql`
    update organisations.agency set valid_to = ${on}::date
    where id in (select (c ->> 'agencyId')::bigint from jsonb_array_elements(${changed}::jsonb) as c)`.execute(
    db,
  );
  await sql`
    insert into organisations.agency
      (unit_id, kind, name, name_en, department, code, legacy_code, codes_evidence, valid_from)
    select u.id, a.kind, a.name, a."nameEn", a.department, a.code, a."legacyCode", 'assigned', ${on}::date
    from jsonb_to_recordset(${begun}::jsonb) as a (
      kind text, name text, "nameEn" text, department text, code text, "legacyCode" text, "unitCode" text)
    join organisations.unit as u on u.code = a."unitCode" and ${inForce('u', day)}
    order by a.code`.execute(db);
  await sql`
    update organisations.agency as child set parent_id = parent.id
    from jsonb_to_recordset(${begun}::jsonb) as a (code text, "parentCode" text)
    join organisations.agency as parent on parent.code = a."parentCode" and ${inForce('parent', day)}
    where child.code = a.code and child.valid_from = ${on}::date`.execute(db);
  await sql`
    insert into organisations.agency_succession (from_agency_id, to_agency_id, on_date)
    select c."agencyId", a.id, ${on}::date
    from jsonb_to_recordset(${changed}::jsonb) as c ("agencyId" bigint, "successorCode" text)
    join organisations.agency as a on a.code = c."successorCode" and ${inForce('a', day)}`.execute(db);
}
