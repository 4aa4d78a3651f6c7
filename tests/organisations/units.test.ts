import type { Kysely } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadUnits } from '../../migrations/20261121000300_organisations_load_units.ts';
import { readRows } from '../../migrations/reading/rows.ts';
import { readNewUnits, readOldUnits } from '../../migrations/reading/units.ts';
import { findCommuneInForce } from '../../modules/organisations/queries/find-commune-in-force.ts';
import type { OrganisationsTables } from '../../modules/organisations/tables.ts';
import { cloneDatabase } from '../support/database.ts';

const BEFORE = '2025-06-30';
const SINCE = '2025-07-01';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Kysely<OrganisationsTables>;
beforeAll(async () => {
  clone = await cloneDatabase();
  db = clone.db.$extendTables<OrganisationsTables>();
});
afterAll(() => clone.drop());

function countByLevel() {
  return db
    .selectFrom('organisations.unit')
    .select(['level', 'validFrom', 'validTo', (eb) => eb.fn.countAll<number>().as('units')])
    .groupBy(['level', 'validFrom', 'validTo'])
    .orderBy('validFrom', (order) => order.asc().nullsFirst())
    .orderBy('units')
    .execute();
}

describe('the units of the province', () => {
  it('are 1 + 10 + 151 before 1 July 2025 and 1 + 46 since', async () => {
    const before = { validFrom: null, validTo: '2025-07-01' };
    const since = { validFrom: '2025-07-01', validTo: null };
    expect(await countByLevel()).toEqual([
      { level: 'province', ...before, units: 1 },
      { level: 'district', ...before, units: 10 },
      { level: 'commune', ...before, units: 151 },
      { level: 'province', ...since, units: 1 },
      { level: 'commune', ...since, units: 46 },
    ]);
  });

  it('stay the same when they are loaded again', async () => {
    const read = () => db.selectFrom('organisations.unit').selectAll().orderBy('id').execute();
    const first = await read();
    await loadUnits(clone.db);
    expect(await read()).toEqual(first);
  });

  it('never bear the same code on the same day', async () => {
    const twin = { code: '05425', name: 'Xã X', nameEn: 'X', level: 'commune', kind: 'Xã' } as const;
    const parent = await db
      .selectFrom('organisations.unit')
      .select('id')
      .where('code', '=', '25')
      .executeTakeFirstOrThrow();
    const insert = db
      .insertInto('organisations.unit')
      .values({ ...twin, parentId: parent.id, validFrom: '2026-01-01', validTo: null });
    await expect(insert.execute()).rejects.toThrow('unit_never_overlaps');
  });

  it('are found by words without tone marks', async () => {
    const found = await db
      .selectFrom('organisations.unit')
      .select('name')
      .where('plainName', 'like', '%da bac%')
      .orderBy('name')
      .execute();
    expect(found.map(({ name }) => name).sort()).toEqual(['Huyện Đà Bắc', 'Thị trấn Đà Bắc', 'Xã Đà Bắc']);
  });
});

describe('the successions of 1 July 2025', () => {
  it('are the 154 of the source, and every unit has its place in one', async () => {
    const stored = await db
      .selectFrom('organisations.succession as s')
      .innerJoin('organisations.unit as old', 'old.id', 's.fromUnitId')
      .innerJoin('organisations.unit as new', 'new.id', 's.toUnitId')
      .select(['old.code as oldCode', 'old.name as oldName', 'new.code as newCode', 'new.name as newName'])
      .where('s.onDate', '=', '2025-07-01')
      .where('old.level', '=', 'commune')
      .execute();
    const source = await readRows('units-old-to-new.csv', ',');
    const line = (row: Readonly<Record<string, string>>) =>
      [row.oldCode, row.oldName, row.newCode, row.newName].join(',');
    expect(stored.map(line).sort()).toEqual(source.map(line).sort());
    expect(stored).toHaveLength(154);
    expect(new Set(stored.map((row) => row.oldCode)).size).toBe(151);
    expect(new Set(stored.map((row) => row.newCode)).size).toBe(46);
  });

  it('split three communes', async () => {
    const splits = await db
      .selectFrom('organisations.succession as s')
      .innerJoin('organisations.unit as old', 'old.id', 's.fromUnitId')
      .innerJoin('organisations.unit as new', 'new.id', 's.toUnitId')
      .select((eb) => ['old.code', eb.fn.agg<string>('string_agg', ['new.code', eb.val(' ')]).as('into')])
      .groupBy('old.code')
      .having((eb) => eb(eb.fn.countAll(), '>', 1))
      .orderBy('old.code')
      .execute();
    expect(splits.map(({ code, into }) => [code, into.split(' ').sort()])).toEqual([
      ['04891', ['04828', '04891']],
      ['04957', ['04924', '04960']],
      ['05221', ['05200', '05212']],
    ]);
  });
});

describe('a commune code', () => {
  it('names one commune before the reorganisation and, 29 times, another since', async () => {
    const communes = (await readOldUnits()).districts.flatMap((district) => district.communes);
    const oldNames = new Map(communes.map(({ code, name }) => [code, name]));
    let renamed = 0;
    for (const { code, name } of (await readNewUnits()).formerHoaBinh) {
      const before = await findCommuneInForce(db, { code }, BEFORE);
      const since = await findCommuneInForce(db, { code }, SINCE);
      expect([before?.name, since?.name]).toEqual([oldNames.get(code), name]);
      if (bareName(before?.name) !== bareName(since?.name)) renamed += 1;
    }
    expect(renamed).toBe(29);
  });

  it('comes with the committee of that day', async () => {
    expect(await findCommuneInForce(db, { code: '04891' }, BEFORE)).toMatchObject({
      name: 'Xã Vầy Nưa',
      agencyName: 'Ủy ban nhân dân xã Vầy Nưa',
    });
    const since = await findCommuneInForce(db, { code: '04891' }, SINCE);
    expect(since).toMatchObject({ name: 'Xã Tiền Phong', agencyName: 'Ủy ban nhân dân xã Tiền Phong' });
    const unitId = since?.unitId ?? 0;
    expect(await findCommuneInForce(db, { unitId }, SINCE)).toEqual(since);
    expect(await findCommuneInForce(db, { unitId }, BEFORE)).toBeUndefined();
  });

  it('of a commune that ended names none since, and that of a district never names a commune', async () => {
    expect(await findCommuneInForce(db, { code: '04789' }, BEFORE)).toMatchObject({
      name: 'Phường Thái Bình',
    });
    expect(await findCommuneInForce(db, { code: '04789' }, SINCE)).toBeUndefined();
    expect(await findCommuneInForce(db, { code: '150' }, BEFORE)).toBeUndefined();
  });
});

// A new kind of unit, or the tone mark on the other vowel (Hòa, Hoà), is no other name.
function bareName(name = ''): string {
  const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return name
    .replace(/^(Phường|Xã|Thị trấn) /, '')
    .normalize('NFD')
    .replace(toneMarks, '');
}
