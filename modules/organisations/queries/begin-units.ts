import { type Kysely, sql } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import { UnitLevel } from '../model.ts';
import type { UnitPlan } from '../reorganisation/plan-units.ts';

/** Ends and begins units on the day, and keeps which became which. */
export async function beginUnits(
  db: Kysely<unknown>,
  day: Temporal.PlainDate,
  { changes, begins }: Pick<UnitPlan, 'changes' | 'begins'>,
): Promise<void> {
  const on = day.toString();
  const changed = JSON.stringify(changes);
  await sql`
    update organisations.unit set valid_to = ${on}::date
    where id in (select (c ->> 'unitId')::bigint from jsonb_array_elements(${changed}::jsonb) as c)`.execute(
    db,
  );
  // Parents first.
  for (const level of Object.values(UnitLevel))
    await sql`
      insert into organisations.unit (code, name, name_en, level, kind, valid_from, parent_id)
      select u.code, u.name, u."nameEn", u.level, u.kind, ${on}::date, p.id
      from jsonb_to_recordset(${JSON.stringify(begins.filter((unit) => unit.level === level))}::jsonb)
        as u (code text, name text, "nameEn" text, level text, kind text, "parentCode" text)
      left join organisations.unit as p on p.code = u."parentCode" and ${inForce('p', day)}
      order by u.code`.execute(db);
  await sql`
    insert into organisations.succession (from_unit_id, to_unit_id, on_date)
    select c."unitId", u.id, ${on}::date
    from jsonb_to_recordset(${changed}::jsonb) as c ("unitId" bigint, "successorCode" text)
    join organisations.unit as u on u.code = c."successorCode" and ${inForce('u', day)}`.execute(db);
}
