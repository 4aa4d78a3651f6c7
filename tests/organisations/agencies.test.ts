import type { Kysely } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadAgencies } from '../../migrations/20261121000310_organisations_load_agencies.ts';
import { loadCalendarDays } from '../../migrations/20261121000320_organisations_load_calendar.ts';
import { loadCalendar } from '../../modules/organisations/queries/load-calendar.ts';
import type { OrganisationsTables } from '../../modules/organisations/tables.ts';
import { dueAt } from '../../modules/organisations/working-time/due-at.ts';
import { cloneDatabase } from '../support/database.ts';
import { local, toLocal } from './provincial-calendar.ts';

let clone: Awaited<ReturnType<typeof cloneDatabase>>;
let db: Kysely<OrganisationsTables>;
beforeAll(async () => {
  clone = await cloneDatabase();
  db = clone.db.$extendTables<OrganisationsTables>();
});
afterAll(() => clone.drop());

async function agenciesOn(day: string) {
  const rows = await db
    .selectFrom('organisations.agency')
    .selectAll()
    .where((eb) => eb.or([eb('validFrom', 'is', null), eb('validFrom', '<=', day)]))
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>', day)]))
    .execute();
  return rows;
}

function countKinds(rows: Awaited<ReturnType<typeof agenciesOn>>) {
  return Object.fromEntries(
    Map.groupBy(rows, ({ kind }) => kind)
      .entries()
      .map(([kind, of]) => [kind, of.length]),
  );
}

it('has district committees until 30 June 2025 and none since', async () => {
  expect(countKinds(await agenciesOn('2025-06-30'))).toEqual({
    'provincial-committee': 1,
    department: 14,
    'service-centre': 1,
    'district-committee': 10,
    'commune-committee': 151,
  });
  expect(countKinds(await agenciesOn('2025-07-01'))).toEqual({
    'provincial-committee': 1,
    department: 14,
    'service-centre': 1,
    'commune-committee': 46,
  });
});

it('has labour, environment and agriculture apart until the departments merged', async () => {
  const departments = async (day: string) => (await agenciesOn(day)).map(({ department }) => department);
  const merged = ['Labour', 'Natural Resources-Environment', 'Agriculture'];
  expect(await departments('2025-02-28')).toEqual(expect.arrayContaining(merged));
  expect(await departments('2025-02-28')).not.toContain('Agriculture-Environment');
  expect(await departments('2025-03-01')).toContain('Agriculture-Environment');
  for (const name of merged) expect(await departments('2025-03-01')).not.toContain(name);
});

it.each(['2025-02-28', '2025-06-30', '2025-07-01'])(
  'puts every agency of %s under one of the same day',
  async (day) => {
    const rows = await agenciesOn(day);
    const ids = new Set(rows.map(({ id }) => id));
    const orphans = rows.filter(({ parentId }) => parentId === null || !ids.has(parentId));
    expect(orphans.map(({ code }) => code)).toEqual(['H28']);
  },
);

it('gives each agency both codes, unlike on any one day', async () => {
  for (const day of ['2025-02-28', '2025-06-30', '2025-07-01']) {
    const rows = await agenciesOn(day);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(({ legacyCode }) => legacyCode)).size).toBe(rows.length);
  }
  const daBac = (await agenciesOn('2025-07-01')).find(({ name }) => name === 'Ủy ban nhân dân xã Đà Bắc');
  expect(daBac).toMatchObject({ code: 'H28.34', legacyCode: '000.00.34.H28', codesEvidence: 'assigned' });
  const town = (await agenciesOn('2025-06-30')).find(
    ({ name }) => name === 'Ủy ban nhân dân thị trấn Đà Bắc',
  );
  expect(town).toMatchObject({ code: 'H28.22.01', legacyCode: '000.01.22.H28' });
});

it('stays the same when agencies and calendar are loaded again', async () => {
  const read = async () => ({
    agencies: await db.selectFrom('organisations.agency').selectAll().orderBy('id').execute(),
    hours: await db.selectFrom('organisations.agencyWorkingHours').selectAll().orderBy('id').execute(),
    days: await db.selectFrom('organisations.calendarDay').selectAll().orderBy('day').execute(),
  });
  const first = await read();
  await loadAgencies(clone.db);
  await loadCalendarDays(clone.db);
  expect(await read()).toEqual(first);
});

it('reckons with the hours an agency has set, the default hours elsewhere, and the stored holidays', async () => {
  const [agency, other] = await agenciesOn('2026-01-01');
  const agencyId = agency?.id ?? 0;
  await db
    .insertInto('organisations.agencyWorkingHours')
    .values({
      agencyId,
      validFrom: '2026-02-01',
      morningFrom: '07:30',
      morningTo: '12:00',
      afternoonFrom: '13:00',
      afternoonTo: '16:30',
      evidence: 'test',
    })
    .execute();
  const sameDay = async (of: number, received: string) =>
    toLocal(dueAt(local(received), { amount: 0, unit: 'working-day' }, await loadCalendar(db, of)));
  expect(await sameDay(agencyId, '2026-02-16 09:00')).toBe('2026-02-23 16:30:00');
  expect(await sameDay(agencyId, '2026-01-30 09:00')).toBe('2026-01-30 17:00:00');
  expect(await sameDay(other?.id ?? 0, '2026-02-16 09:00')).toBe('2026-02-23 17:00:00');
});
