import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openProvince } from '../support/province.ts';
import {
  applyImport,
  catalogueDigest,
  checked,
  exported,
  imported,
  keeperOf,
  settled,
  table,
} from './importing.ts';
import { portalAnswer } from './portal-answer.ts';

const province = await openProvince();
const keeper = await keeperOf(province);

const day = fc.constantFrom('', '2026-11-23', '2026-12-01', '2027-01-01', '2027-01-01', '2026-11-01');
const SOURCE = await readFile(join(import.meta.dirname, '../../migrations/data/procedures.tsv'), 'utf8');
const row = fc.record({
  code: fc.constantFrom('1.001193', '1.000894', '1.004873', '1.004884', '2.000815', '2.000488', '3.900001'),
  name_vi: fc.constantFrom('', 'Thủ tục một', 'Thủ tục hai'),
  agency: fc.constantFrom('', 'Justice', 'Justice', 'Police', 'Labour'),
  time: fc.constantFrom('', '3 wd', '10 days (15 complex)'),
  valid_from: day,
  valid_to: fc.constantFrom('', '', '', '', '', '', '2027-06-01', '2026-01-01'),
  replaced_by: fc.constantFrom('', '', '', '', '', '', '', '1.001193'),
});

/** The rows of a table, by the names of its columns; what is empty is left out. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [columns = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) =>
    Object.fromEntries(cells.flatMap((cell, at) => (cell === '' ? [] : [[columns[at] ?? '', cell.trim()]]))),
  );
}

it('the catalogue is handed out as the table that it was filled from', async () => {
  const held = new Map(rowsOf(await exported(keeper)).map((each) => [each.code, each]));
  const source = rowsOf(SOURCE).filter(({ code }) => held.has(code));
  expect(source.length).toBeGreaterThan(50);
  for (const each of source) expect(held.get(each.code)).toMatchObject(each);
});

it('of any file all rows are taken or none, and what was taken is known when it comes again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), async (rows) => {
      const before = await catalogueDigest(province);
      const file = table(rows);
      const report = await checked(keeper, file);
      expect(await catalogueDigest(province)).toEqual(before);
      const { id } = report;
      await keeper.ask(applyImport, { import: id });
      const { state } = await settled(keeper, id);
      expect(state).toBe(report.refused === 0 ? 'APPLIED' : 'REFUSED');
      const isSame = report.unchanged === report.rowCount || state === 'REFUSED';
      const after = await catalogueDigest(province);
      if (isSame) expect(after).toEqual(before);
      else expect(after).not.toEqual(before);
      if (state === 'REFUSED') return;
      expect(await checked(keeper, file)).toMatchObject({ state: 'CHECKED', unchanged: rows.length });
    }),
    { numRuns: 40 },
  );
});

it('whatever was taken, what is handed out for a day changes nothing when it comes again', async () => {
  const paragraphs = 'Công dân Việt Nam.\nNgười nước ngoài.';
  const described = { YEUCAU: paragraphs, DOITUONGTHUCHIEN: [{ MOTA: paragraphs }] };
  const answer = { ...portalAnswer, ...described, MATTHC: '3.900777.000.00.00.H28' };
  await imported(keeper, JSON.stringify([answer]), '2027-01-01');
  for (const on of ['2026-11-23', '2026-12-15', '2027-01-01', '2027-06-01']) {
    const file = await exported(keeper, on);
    const { state, rowCount, unchanged } = await checked(keeper, file, on);
    expect([on, state, unchanged]).toEqual([on, 'CHECKED', rowCount]);
    expect(rowCount).toBe(rowsOf(file).length);
  }
});
