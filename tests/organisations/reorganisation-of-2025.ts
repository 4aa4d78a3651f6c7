import { type Kysely, sql } from 'kysely';
import { readAgencies } from '../../migrations/reading/agencies.ts';
import { readRows } from '../../migrations/reading/rows.ts';
import { REORGANISED_ON, readNewUnits, readOldUnits } from '../../migrations/reading/units.ts';
import type { Cells } from './reorganising.ts';

/** The reorganisation of 1 July 2025 as a file: 1 province, 10 districts and 151 communes to 1 and 46. */
export async function rowsOf2025(): Promise<readonly Cells[]> {
  const old = await readOldUnits();
  const now = await readNewUnits();
  const pairs = await readRows('units-old-to-new.csv', ',');
  const agencies = (await readAgencies()).flat();
  const parts = (oldCode = '') => pairs.filter((pair) => pair.oldCode === oldCode).length;
  const wholes = (newCode = '') => pairs.filter((pair) => pair.newCode === newCode).length;
  const change = ({ oldCode, newCode }: Cells) =>
    parts(oldCode ?? '') > 1 ? 'split' : wholes(newCode ?? '') > 1 ? 'merge' : 'transfer';
  const communes = pairs.map((pair): Cells => {
    const { oldCode, newCode } = pair;
    const { type, name, nameEn } = found(now.formerHoaBinh, (unit) => unit.code === newCode);
    const begun = { newCode, name, nameEn, kind: type, parentCode: now.province.code };
    return { record: 'unit', change: change(pair), level: 'commune', oldCode, ...begun };
  });
  const districts = old.districts.map(
    ({ code }): Cells => ({ record: 'unit', change: 'abolish', level: 'district', oldCode: code }),
  );
  const { code, name, nameEn } = now.province;
  const begun = { newCode: code, name, nameEn, kind: 'Tỉnh' };
  const province: Cells = {
    ...begun,
    record: 'unit',
    change: 'rename',
    level: 'province',
    oldCode: old.province.code,
  };
  const begins = agencies
    .filter(({ validFrom }) => validFrom === REORGANISED_ON)
    .map(({ code, unitCode, parentCode, name, nameEn, kind, department, legacyCode }): Cells => {
      const cells = { name, nameEn, kind, department, legacyCode, unitCode, parentCode };
      return { record: 'agency', newCode: code, ...cells };
    });
  const committee = (unitCode: string | undefined, validFrom: string | null) =>
    found(agencies, (agency) => agency.unitCode === unitCode && agency.validFrom === validFrom).code;
  // What a district did goes to the communes of today in which its communes are.
  const handsOn = new Set(pairs.map(({ districtCode, newCode }) => `${districtCode} ${newCode}`));
  const ofDistricts = [...handsOn].map((pair): Cells => {
    const [district, newCode] = pair.split(' ');
    return {
      record: 'agency',
      oldCode: committee(district, null),
      newCode: committee(newCode, REORGANISED_ON),
    };
  });
  return [province, ...districts, ...communes, ...begins, ...ofDistricts];
}

/** What units and agencies there are, and what became of which, by codes and days. */
export async function standing(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', u.code, u.level, u.kind, u.name, u.name_en, u.valid_from, u.valid_to, '<', p.code, p.valid_from) as line
    from organisations.unit as u left join organisations.unit as p on p.id = u.parent_id
    union all
    select concat_ws(' ', a.code, a.legacy_code, a.kind, a.name, a.name_en, a.department, a.codes_evidence,
      a.valid_from, a.valid_to, u.code, u.valid_from, '<', p.code, p.valid_from)
    from organisations.agency as a left join organisations.agency as p on p.id = a.parent_id
    left join organisations.unit as u on u.id = a.unit_id
    union all
    select concat_ws(' ', f.code, f.valid_to, '>', t.code, t.valid_from, s.on_date) from organisations.succession as s
    join organisations.unit as f on f.id = s.from_unit_id join organisations.unit as t on t.id = s.to_unit_id
    union all
    select concat_ws(' ', f.code, f.valid_to, '>', t.code, t.valid_from, s.on_date)
    from organisations.agency_succession as s
    join organisations.agency as f on f.id = s.from_agency_id join organisations.agency as t on t.id = s.to_agency_id
    order by line`.execute(db);
  return rows.map(({ line }) => line);
}

/** Takes from a database what began on 1 July 2025: it then stands as on the day before. */
export async function backBefore2025(db: Kysely<unknown>): Promise<void> {
  await sql`
    update server.account_grant as g set agency_id = o.id
    from organisations.agency as n join organisations.unit as u on u.id = n.unit_id
    join organisations.unit as f on f.code = u.code and f.level = u.level and f.valid_to = ${REORGANISED_ON}::date
    join organisations.agency as o on o.unit_id = f.id and o.kind = n.kind
    where g.agency_id = n.id and n.valid_from = ${REORGANISED_ON}::date`.execute(db);
  await sql`delete from organisations.succession`.execute(db);
  await sql`delete from organisations.agency_succession`.execute(db);
  for (const table of ['organisations.agency', 'organisations.unit']) {
    await sql`delete from ${sql.table(table)} where valid_from = ${REORGANISED_ON}::date`.execute(db);
    await sql`update ${sql.table(table)} set valid_to = null where valid_to = ${REORGANISED_ON}::date`.execute(
      db,
    );
  }
}

function found<T>(all: readonly T[], is: (one: T) => boolean): T {
  const one = all.find(is);
  if (one === undefined) throw new Error('The sources do not fit together');
  return one;
}
