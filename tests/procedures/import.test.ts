import { describe, expect, it } from 'vitest';
import { readText } from '../../migrations/reading/rows.ts';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';
import { applyImport, catalogueDigest, checked, imported, keeperOf, settled, table } from './importing.ts';

const province = await openProvince();
const keeper = await keeperOf(province);
const TODAY = '2026-11-23';
const NEXT_YEAR = '2027-01-01';

const versionsOf = graphql(`
  query VersionsOf($code: String!, $on: Date) {
    procedure(code: $code, on: $on) {
      name validFrom validTo decision decidedOn publishedOn replacedBy
      offers { channel timeAmount timeUnit feeAmount }
      papers { code originals copies mandatory }
      versions { name validFrom validTo }
    }
  }
`);
const search = graphql(`
  query SearchByName($words: String!) {
    procedures(search: $words, first: 100) { edges { node { code name } } }
  }
`);
const at = async (code: string, on: string) => (await keeper.ask(versionsOf, { code, on })).procedure;

const wedding = { code: '1.000894', name_vi: 'Đăng ký kết hôn' };

describe('a table of procedures', () => {
  it('that says what is known changes nothing, such as the source of the catalogue itself', async () => {
    const before = await catalogueDigest(province);
    const report = await imported(keeper, await readText('procedures.tsv'));
    expect(report).toMatchObject({ state: 'APPLIED', rowCount: 73, unchanged: 73, refused: 0 });
    expect(await catalogueDigest(province)).toEqual(before);
  });

  it('reports what would change, from what to what, before anything does', async () => {
    const before = await catalogueDigest(province);
    const rows = table([{ ...wedding, name_en: 'Marriage', valid_from: NEXT_YEAR }]);
    const report = await checked(keeper, rows);
    expect(report).toMatchObject({ state: 'CHECKED', newVersions: 1 });
    expect(report.rows).toMatchObject([
      {
        row: 2,
        code: '1.000894',
        outcome: 'NEW_VERSION',
        changes: [{ field: 'nameEn', was: 'Marriage registration', becomes: 'Marriage' }],
      },
    ]);
    expect(await catalogueDigest(province)).toEqual(before);
  });

  it('makes a new version from its first day, and leaves the former one as it was until then', async () => {
    const code = '1.004873';
    const rows = table([
      {
        code,
        time: '2 wd',
        fee_vnd: '12000',
        valid_from: NEXT_YEAR,
        decision: '12/QĐ-UBND',
        decided_on: '2026-12-01',
      },
    ]);
    const report = await imported(keeper, rows);
    expect(report).toMatchObject({ state: 'APPLIED', newVersions: 1 });
    const [before, after] = [await at(code, '2026-12-31'), await at(code, NEXT_YEAR)];
    expect(before).toMatchObject({ validFrom: null, validTo: NEXT_YEAR, decision: null });
    expect(before?.offers[0]).toMatchObject({ timeAmount: 3, feeAmount: null });
    expect(after).toMatchObject({ validFrom: NEXT_YEAR, validTo: null, decidedOn: '2026-12-01' });
    expect(after?.offers[0]).toMatchObject({ timeAmount: 2, timeUnit: 'working-day', feeAmount: 12_000 });
    expect(after?.versions.map(({ validFrom }) => validFrom)).toEqual([NEXT_YEAR, null]);
    const second = await checked(keeper, rows);
    expect(second).toMatchObject({ state: 'CHECKED', unchanged: 1 });
  });

  it('brings the papers of the former version along to the new one', async () => {
    const code = '1.001193';
    await imported(keeper, table([{ code, name_en: 'Registration of a birth' }]), '2027-02-01');
    const papers = (await at(code, TODAY))?.papers;
    expect(papers).toHaveLength(2);
    expect((await at(code, '2027-02-01'))?.papers).toEqual(papers);
  });

  it('lets a procedure still be found by the name that it had', async () => {
    const code = '1.004772';
    const former = (await at(code, TODAY))?.name ?? '';
    await imported(keeper, table([{ code, name_vi: 'Tên chưa từng có' }]), TODAY);
    for (const words of [former, 'ten chua tung co']) {
      const { procedures } = await keeper.ask(search, { words });
      expect(procedures.edges.map(({ node }) => [node.code, node.name])).toContainEqual([
        code,
        'Tên chưa từng có',
      ]);
    }
  });

  it('creates a procedure, and lets an earlier one end where it begins', async () => {
    const rows = table([
      { code: '3.900001', name_vi: 'Thủ tục thử', agency: 'Justice', valid_from: NEXT_YEAR },
      { code: '2.001019', valid_to: NEXT_YEAR, replaced_by: '3.900001' },
    ]);
    const report = await imported(keeper, rows);
    expect(report.rows.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CHANGED']);
    expect(report.rows[1]?.changes).toMatchObject([
      { field: 'validTo', was: null, becomes: NEXT_YEAR },
      { field: 'replacedBy', was: null, becomes: '3.900001' },
    ]);
    expect(await at('2.001019', NEXT_YEAR)).toBeNull();
    expect(await at('3.900001', NEXT_YEAR)).toMatchObject({ name: 'Thủ tục thử' });
  });

  it('corrects a version that has not begun', async () => {
    const code = '1.004884';
    await imported(keeper, table([{ code, name_en: 'Birth again', valid_from: NEXT_YEAR }]));
    const report = await imported(
      keeper,
      table([{ code, time: '4 wd', fee_vnd: '0', valid_from: NEXT_YEAR }]),
    );
    expect(report.rows).toMatchObject([{ outcome: 'CHANGED' }]);
    const version = await at(code, NEXT_YEAR);
    expect(version?.versions).toHaveLength(2);
    expect(version?.offers.map(({ timeAmount }) => timeAmount)).toEqual([4, 4, 4]);
  });

  it('records when a decision was made public, once', async () => {
    const published = {
      code: '1.005461',
      decision: '99/QĐ-UBND',
      decided_on: '2026-11-02',
      published_on: '2026-11-06',
    };
    const report = await imported(keeper, table([published]));
    expect(report.rows[0]?.changes.map(({ field }) => field)).toEqual([
      'decision',
      'decidedOn',
      'publishedOn',
    ]);
    expect(await at('1.005461', TODAY)).toMatchObject({ validFrom: null, publishedOn: '2026-11-06' });
    const other = await checked(keeper, table([{ ...published, published_on: '2026-11-07' }]));
    expect(other.rows).toMatchObject([{ fault: 'ALREADY_PUBLISHED', field: 'publishedOn' }]);
  });

  it('that was checked is refused with reasons when the catalogue has changed meanwhile', async () => {
    const code = '1.004746';
    const late = await checked(keeper, table([{ code, name_en: 'Late' }]), TODAY);
    await imported(keeper, table([{ code, name_en: 'Early' }]), TODAY);
    const before = await catalogueDigest(province);
    await keeper.ask(applyImport, { import: late.id });
    const report = await settled(keeper, late.id);
    expect(report).toMatchObject({ state: 'REFUSED', rows: [{ fault: 'HAS_BEGUN', field: 'nameEn' }] });
    expect(await catalogueDigest(province)).toEqual(before);
  });
});

it('an import that was applied is not applied again', async () => {
  const { id } = await imported(keeper, table([wedding]));
  const { answer } = await keeper.ask(applyImport, { import: id });
  expect(answer).toMatchObject({ __typename: 'ImportNotReady', was: 'applied' });
});
