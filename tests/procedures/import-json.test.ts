import { describe, expect, it } from 'vitest';
import { graphql } from '../gql/gql.ts';
import { openProvince } from '../support/province.ts';
import { checked, imported, keeperOf } from './importing.ts';
import { portalAnswer } from './portal-answer.ts';

const province = await openProvince();
const keeper = await keeperOf(province);

const wholeProcedure = graphql(`
  query WholeProcedure($code: String!, $on: Date) {
    procedure(code: $code, on: $on) {
      name nameEn owner fieldCode fieldName subjects conditions missingParts
      offers { caseName channel timeAmount timeUnit feeAmount feeText }
      papers { code originals copies mandatory caseName formName formUrl }
      steps { caseName number text }
      results { code name }
      legalBases { document title }
    }
  }
`);
const json = (...answers: readonly object[]) => JSON.stringify(answers);

describe('a list of answers of LayThuTuc', () => {
  it('brings every part of a procedure into the catalogue', async () => {
    const report = await imported(keeper, json(portalAnswer), '2027-03-01');
    expect(report.rows).toMatchObject([{ row: 1, code: '1.001193', outcome: 'NEW_VERSION' }]);
    const { procedure } = await keeper.ask(wholeProcedure, { code: '1.001193', on: '2027-03-01' });
    expect(procedure).toEqual({
      name: 'Đăng ký khai sinh',
      nameEn: 'Birth registration',
      owner: 'Justice',
      fieldCode: 'G15-HT02',
      fieldName: 'Hộ tịch',
      subjects: 'Công dân Việt Nam',
      conditions: 'Không.',
      missingParts: ['SETS'],
      offers: [
        {
          caseName: 'standard',
          channel: 1,
          timeAmount: 1,
          timeUnit: 'working-day',
          feeAmount: 5000,
          feeText: '5000 Đồng Quá hạn',
        },
        {
          caseName: 'standard',
          channel: 2,
          timeAmount: 4,
          timeUnit: 'working-hour',
          feeAmount: null,
          feeText: '',
        },
      ],
      papers: [
        {
          code: 'KQ.G15.000012',
          originals: 1,
          copies: 0,
          mandatory: false,
          caseName: 'Sinh tại cơ sở y tế',
          formName: null,
          formUrl: null,
        },
        {
          code: 'BM.01',
          originals: 1,
          copies: 2,
          mandatory: true,
          caseName: null,
          formName: 'Tờ khai đăng ký khai sinh',
          formUrl: 'https://dichvucong.example/mau-01.docx',
        },
      ],
      steps: [
        { caseName: null, number: 1, text: 'Nộp hồ sơ.' },
        { caseName: null, number: 2, text: 'Nhận kết quả.' },
      ],
      results: [{ code: 'KQ1', name: 'Giấy khai sinh' }],
      legalBases: [{ document: '60/2014/QH13', title: 'Luật Hộ tịch' }],
    });
    const second = await checked(keeper, json(portalAnswer), '2027-03-01');
    expect(second).toMatchObject({ state: 'CHECKED', unchanged: 1 });
  });

  it('reports what changes inside a part of it', async () => {
    const answer = structuredClone(portalAnswer);
    const [paper] = answer.THANHPHANHOSO[0]?.GIAYTO ?? [];
    if (paper !== undefined) paper.SOBANSAO = '3';
    const report = await checked(keeper, json(answer), '2027-04-01');
    expect(report.rows[0]?.changes).toEqual([
      { field: 'papers.KQ.G15.000012.copies', was: '0', becomes: '3' },
    ]);
  });

  it('is refused where a unit of time is not known', async () => {
    const answer = structuredClone(portalAnswer);
    const [time] = answer.CACHTHUCTHUCHIEN[0]?.THOIGIAN ?? [];
    if (time !== undefined) time.DONVITINH = 'Tuần trăng';
    const report = await checked(keeper, json(answer));
    expect(report.rows).toMatchObject([{ code: '1.001193', fault: 'INVALID', field: 'DONVITINH' }]);
  });
});
