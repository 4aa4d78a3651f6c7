import { type Kysely, sql } from 'kysely';
import { readRows } from './reading/rows.ts';
import { REORGANISED_ON, readNewUnits, readOldUnits } from './reading/units.ts';

interface UnitRow {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: string;
  readonly parentCode: string | null;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  await loadUnits(db);
}

/** Loads the units of before and after 1 July 2025 and their successions; rows already there are left as they are. */
export async function loadUnits(db: Kysely<unknown>): Promise<void> {
  const old = await readOldUnits();
  const before = { from: null, to: REORGANISED_ON };
  await insertUnits(db, 'province', before, [{ ...old.province, kind: 'Tỉnh', parentCode: null }]);
  await insertUnits(
    db,
    'district',
    before,
    old.districts.map(({ code, name, nameEn }) => ({
      code,
      name,
      nameEn,
      kind: name.startsWith('Thành phố ') ? 'Thành phố' : 'Huyện',
      parentCode: old.province.code,
    })),
  );
  await insertUnits(
    db,
    'commune',
    before,
    old.districts.flatMap((district) =>
      district.communes.map(({ type, ...unit }) => ({ ...unit, kind: type, parentCode: district.code })),
    ),
  );

  const now = await readNewUnits();
  const since = { from: REORGANISED_ON, to: null };
  const { code, name, nameEn } = now.province;
  await insertUnits(db, 'province', since, [{ code, name, nameEn, kind: 'Tỉnh', parentCode: null }]);
  await insertUnits(
    db,
    'commune',
    since,
    now.formerHoaBinh.map(({ type, ...unit }) => ({ ...unit, kind: type, parentCode: now.province.code })),
  );
  await insertSuccessions(db);
}

async function insertUnits(
  db: Kysely<unknown>,
  level: string,
  valid: { readonly from: string | null; readonly to: string | null },
  rows: readonly UnitRow[],
): Promise<void> {
  await sql`
    insert into organisations.unit (code, name, name_en, level, kind, valid_from, valid_to, parent_id)
    select u.code, u.name, u."nameEn", ${level}::text, u.kind, ${valid.from}::date, ${valid.to}::date, p.id
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as u (code text, name text, "nameEn" text, kind text, "parentCode" text)
    left join organisations.unit p
      on p.code = u."parentCode" and p.level <> 'commune' and p.valid_from is not distinct from ${valid.from}::date
    order by u.code
    on conflict (code, level, valid_from) do nothing`.execute(db);
}

async function insertSuccessions(db: Kysely<unknown>): Promise<void> {
  const rows = await readRows('units-old-to-new.csv', ',');
  await sql`
    insert into organisations.succession (from_unit_id, to_unit_id, on_date)
    select f.id, t.id, ${REORGANISED_ON}::date
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s ("oldCode" text, "newCode" text)
    join organisations.unit f on f.code = s."oldCode" and f.level = 'commune' and f.valid_from is null
    join organisations.unit t
      on t.code = s."newCode" and t.level = 'commune' and t.valid_from = ${REORGANISED_ON}::date
    on conflict (from_unit_id, to_unit_id) do nothing`.execute(db);
}
