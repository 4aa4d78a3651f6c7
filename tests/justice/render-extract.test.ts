import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extract } from '../../modules/justice/certificate/extract.ts';
import { renderExtract } from '../../modules/justice/certificate/render-extract.ts';
import { overlaps, readPdf } from '../support/pdf.ts';

const rendered = async (extract: Extract) => (await renderExtract(extract)).content;

const extract: Extract = {
  title: 'Trích lục khai sinh',
  agency: 'Ủy ban nhân dân phường Hải Châu',
  number: 128,
  year: 2026,
  lines: [
    ['Họ, chữ đệm, tên:', 'Nguyễn Thị Quỳnh Như', true],
    ['Giới tính:', 'Nữ'],
    ['Nơi sinh:', 'Bệnh viện Phụ sản - Nhi Đà Nẵng'],
    ['Họ, chữ đệm, tên người mẹ:', 'Trần Thị Mỹ Duyên'],
    ['Họ, chữ đệm, tên người cha:', 'Đặng Hữu Vỵ'],
    ['Ngày đăng ký khai sinh:', '12/03/2026'],
    ['Mã hồ sơ:', '000.00.12.H17-260310-0001'],
  ],
  notes: ['Cải chính họ tên mẹ (Quyết định số 1/QĐ-UBND; 13/03/2026)'],
  officerTitle: 'Chủ tịch',
  officerName: 'Lê Thế Kỷ',
  issuedIn: 'Hải Châu',
  issuedAt: Temporal.Instant.from('2026-03-12T18:30:00Z'),
  verificationUrl: 'https://dichvucong.example.gov.vn/kiem-tra/1?ma=3f9a1c',
};

/** The same with other names, in which everything is as long as its name. */
const naming = (motherName: string): Extract => ({
  ...extract,
  lines: [['Họ, chữ đệm, tên người mẹ:', motherName]],
});

const textOf = async (pdf: Uint8Array) => (await readPdf(pdf)).text;

describe('the extract of an entry', () => {
  it('says all that was registered, in exact Vietnamese letters', async () => {
    const text = await textOf(await rendered(extract));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN NHÂN DÂN PHƯỜNG HẢI CHÂU',
      'Số: 128/2026',
      'TRÍCH LỤC KHAI SINH',
      'Nguyễn Thị Quỳnh Như',
      'Nữ',
      'Bệnh viện Phụ sản - Nhi Đà Nẵng',
      'Trần Thị Mỹ Duyên',
      'Đặng Hữu Vỵ',
      '12/03/2026',
      '000.00.12.H17-260310-0001',
      'CHỦ TỊCH',
      'Lê Thế Kỷ',
      'Bản điện tử, chưa ký số',
      'Ghi chú 1:',
      'Cải chính họ tên mẹ',
    ]) {
      expect(text).toContain(words.normalize('NFC'));
    }
    expect(text).toBe(text.normalize('NFC'));
  });

  it('is dated by the clock of Vietnam', async () => {
    expect(await textOf(await rendered(extract))).toContain('Hải Châu, ngày 13 tháng 03 năm 2026');
  });

  it('writes every Vietnamese letter so that it can be read back', async () => {
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const letters = [...'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY'].flatMap((base) => marks.map((mark) => base + mark));
    const all = [...letters, 'đ', 'Đ'].map((letter) => letter.normalize('NFC'));
    for (const form of ['NFC', 'NFD'] as const) {
      const motherName = all.join('').normalize(form);
      const text = await textOf(await rendered(naming(motherName)));
      expect(text.replaceAll(' ', '')).toContain(all.join(''));
    }
  });

  it('has no line for what is not known', async () => {
    const lines: Extract['lines'] = [
      ['Họ, chữ đệm, tên người mẹ:', 'Trần Thị Mỹ Duyên'],
      ['Họ, chữ đệm, tên người cha:', null],
    ];
    const text = await textOf(await rendered({ ...extract, lines, notes: [] }));
    expect(text).toContain('người mẹ');
    expect(text).not.toContain('người cha');
    expect(text).not.toContain('Ghi chú');
  });

  it('has the same bytes for the same extract, and others for another', async () => {
    const first = await rendered(extract);
    expect(Buffer.compare(first, await rendered(extract))).toBe(0);
    expect(Buffer.compare(first, await rendered({ ...extract, number: 129 }))).not.toBe(0);
  });

  it('wraps long names without one line over another', async () => {
    const syllable = fc.constantFrom(
      'Nguyễn',
      'Phước',
      'Huyền',
      'Khuyển',
      'Ngữ',
      'Ân',
      'Tằng',
      'Wkwkwkwkwkwkwkwkwkwkwkwkwkwkwkwkwkwkwk',
    );
    const name = fc.array(syllable, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));
    const long = fc.record({
      agency: name,
      lines: fc.array(fc.tuple(fc.constant('Họ, chữ đệm, tên:'), name, fc.constant(true as const)), {
        minLength: 1,
        maxLength: 9,
      }),
      officerName: name,
    });
    await fc.assert(
      fc.asyncProperty(long, async (texts) => {
        const { pieces } = await readPdf(await rendered({ ...extract, ...texts }));
        for (const one of pieces) {
          expect(one.x).toBeGreaterThanOrEqual(50);
          expect(one.x + one.width).toBeLessThanOrEqual(595 - 50);
          expect(one.y).toBeGreaterThan(20);
        }
        expect(overlaps(pieces)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });
});
