import { describe, expect, it } from 'vitest';
import { openProvince } from '../support/province.ts';
import { applyImport, catalogueDigest, checked, keeperOf, table } from './importing.ts';

const province = await openProvince();
const keeper = await keeperOf(province);

const sound = { code: '1.000894', name_vi: 'Đăng ký kết hôn', name_en: 'Marriage' };
const anew = { code: '3.900009', name_vi: 'Thủ tục thử', agency: 'Justice' };

const faulty: readonly (readonly [string, string, string | null, Readonly<Record<string, string>>])[] = [
  ['whose code is none', 'INVALID', 'code', { code: 'abc' }],
  ['of a new procedure without a name', 'INVALID', 'name', { code: '3.900009', agency: 'Justice' }],
  ['of a new procedure without an agency', 'INVALID', 'owner', { code: '3.900009', name_vi: 'Thử' }],
  ['that changes what held in the past', 'IN_THE_PAST', 'validFrom', { ...sound, valid_from: '2026-01-01' }],
  [
    'that changes the very version that has begun',
    'HAS_BEGUN',
    'nameEn',
    { code: '3.000333', name_en: 'Record', valid_from: '2025-03-01' },
  ],
  [
    'of a procedure that was replaced, such as the criminal record under Justice',
    'REPLACED',
    'code',
    { code: '2.000488', agency: 'Justice', valid_from: '2027-01-01' },
  ],
  ['of an agency that has ended', 'UNKNOWN_AGENCY', 'owner', { ...anew, agency: 'Labour' }],
  ['that ends before today', 'IN_THE_PAST', 'validTo', { code: '1.000894', valid_to: '2026-11-01' }],
  ['that was replaced and does not end', 'INVALID', 'validTo', { ...sound, replaced_by: '1.001193' }],
  [
    'that names a procedure that there is not',
    'UNKNOWN_PROCEDURE',
    'replacedBy',
    { code: '1.000894', valid_to: '2027-01-01', replaced_by: '3.900010' },
  ],
  ['with a decision that has no day', 'INVALID', 'decidedOn', { ...sound, decision: '1/QĐ-UBND' }],
  [
    'made public before it was decided',
    'NOT_DECIDED',
    'publishedOn',
    { code: '1.000894', decision: '1/QĐ-UBND', decided_on: '2026-11-20', published_on: '2026-11-19' },
  ],
];

describe('a row', () => {
  it.each(faulty)(
    '%s is refused as %s, and the rows beside it change nothing',
    async (_what, fault, field, row) => {
      const before = await catalogueDigest(province);
      const report = await checked(keeper, table([{ code: '1.001193', name_en: 'Birth' }, row]));
      expect(report).toMatchObject({ state: 'REFUSED', newVersions: 1, refused: 1 });
      expect(report.rows[1]).toMatchObject({
        row: 3,
        outcome: 'REFUSED',
        fault,
        field,
        reasonVi: expect.stringMatching(/\S/),
        reasonEn: expect.stringMatching(/\S/),
      });
      const { answer } = await keeper.ask(applyImport, { import: report.id });
      expect(answer).toMatchObject({ __typename: 'ImportNotReady', was: 'refused' });
      expect(await catalogueDigest(province)).toEqual(before);
    },
  );

  it('that stands in a file twice is refused the second time', async () => {
    const report = await checked(keeper, table([sound, sound]));
    expect(report.rows.map(({ fault }) => fault)).toEqual([null, 'REPEATED']);
  });

  it('of another width than the first line is refused alone', async () => {
    const report = await checked(keeper, 'code\tname_en\n1.001193\n1.000894\tMarriage');
    expect(report.rows).toMatchObject([
      { row: 2, fault: 'INVALID' },
      { row: 3, outcome: 'NEW_VERSION' },
    ]);
  });
});

describe('a file', () => {
  it('with a column that is not known is refused with its name', async () => {
    const report = await checked(keeper, 'code\tcolour\n1.001193\tred');
    expect(report.rows).toMatchObject([{ row: 1, fault: 'UNKNOWN_COLUMN', field: 'colour' }]);
  });

  it('of JSON that breaks off is refused where it does', async () => {
    const report = await checked(keeper, '[{"MATTHC":"1.001193","TENTTHC":"Đăng ký khai sinh"},{"MATTHC":');
    expect(report).toMatchObject({ state: 'REFUSED' });
    expect(report.rows.at(-1)).toMatchObject({ row: 2, fault: 'UNREADABLE' });
  });
});
