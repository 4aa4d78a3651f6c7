import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { applyImport, catalogueDigest, checked, keeperOf, settled, table } from './importing.ts';

const province = await openProvince();
const keeper = await keeperOf(province);

const day = fc.constantFrom('', '2026-11-23', '2026-12-01', '2027-01-01', '2027-01-01', '2026-11-01');
const row = fc.record({
  code: fc.constantFrom('1.001193', '1.000894', '1.004873', '1.004884', '2.000815', '2.000488', '3.900001'),
  name_vi: fc.constantFrom('', 'Thủ tục một', 'Thủ tục hai'),
  agency: fc.constantFrom('', 'Justice', 'Justice', 'Police', 'Labour'),
  time: fc.constantFrom('', '3 wd', '10 days (15 complex)'),
  valid_from: day,
  valid_to: fc.constantFrom('', '', '', '', '', '', '2027-06-01', '2026-01-01'),
  replaced_by: fc.constantFrom('', '', '', '', '', '', '', '1.001193'),
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
