import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionOn } from '../../modules/dossiers/forms/edition-on.ts';
import type { FormFacts } from '../../modules/dossiers/forms/form-facts.ts';
import { OFFICIAL_FORMS, type OfficialForm } from '../../modules/dossiers/forms/official-forms.ts';
import { paperOf } from '../../modules/dossiers/forms/paper-of.ts';
import { Channel } from '../../modules/procedures/model.ts';
import { drawPaper } from '../../server/kit/index.ts';
import { overlaps, readPdf } from '../support/pdf.ts';
import { readQrCode } from '../support/qr-code.ts';

const facts: FormFacts = {
  issuedAt: Temporal.Instant.from('2026-11-23T09:00+07:00'),
  number: 12,
  agency: 'Ủy ban nhân dân xã Đà Bắc',
  issuer: 'Ủy ban nhân dân xã Đà Bắc',
  place: 'Đà Bắc',
  code: 'H28.150.04831-20261123-0000001',
  lookUp: {
    url: 'https://dichvucong.example/look-up/H28.150.04831-20261123-0000001',
    password: '0A1B2C3D4E5F',
  },
  applicant: {
    name: 'Bùi Thị Thử Nghiệm',
    address: 'Xóm Mẫu, xã Đà Bắc',
    phone: '0900000001',
    email: 'parent@demo.invalid',
  },
  procedure: 'Đăng ký khai sinh (1.001193)',
  papers: [
    { name: 'Giấy chứng sinh', count: 1, kind: 'Bản chính' },
    { name: 'Tờ khai đăng ký khai sinh', count: 2, kind: 'Bản điện tử' },
  ],
  limit: { amount: 5, unit: 'working-day' },
  receivedAt: Temporal.Instant.from('2026-11-23T09:00+07:00'),
  dueAt: Temporal.Instant.from('2026-11-30T16:30+07:00'),
  formerDueAt: Temporal.Instant.from('2026-11-26T09:00+07:00'),
  returned: { returnBy: null, returnAddress: null },
  reason: 'Thiếu chữ ký của người yêu cầu.\nẢnh chụp giấy tờ bị mờ.',
  officer: 'Đinh Văn Một Cửa',
  steps: [
    {
      at: Temporal.Instant.from('2026-11-23T09:00+07:00'),
      from: { unit: 'Người nộp hồ sơ', name: null },
      to: { unit: 'Bộ phận Tiếp nhận và Trả kết quả', name: 'Đinh Văn Một Cửa' },
      outcome: null,
      note: null,
    },
    {
      at: Temporal.Instant.from('2026-11-27T16:05+07:00'),
      from: { unit: 'Lãnh đạo Ủy ban nhân dân xã Đà Bắc', name: 'Quách Thị Hộ Tịch' },
      to: { unit: 'Bộ phận Tiếp nhận và Trả kết quả', name: null },
      outcome: 'Trước hạn',
      note: 'Đủ điều kiện.',
    },
  ],
};

const paper = { name: 'Giấy chứng sinh', count: 1, kind: 'Bản chính' } as const;
const drawn = async (form: OfficialForm, of = facts) => readPdf((await drawPaper(paperOf(form, of))).content);
const forms = Object.entries(OFFICIAL_FORMS).flatMap(([edition, of]) =>
  Object.values(of).map((form) => ({ edition, form })),
);
const titles = (edition: '2018' | '2025') =>
  Object.values(OFFICIAL_FORMS[edition]).map(({ number, title }) => `${number} ${title}`);
/** Words, however they are broken into lines. */
const words = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the official forms', () => {
  it('have the numbers and titles of Circular 01/2018', () => {
    expect(titles('2018')).toEqual([
      '01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      '02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      '03 Phiếu từ chối tiếp nhận giải quyết hồ sơ',
      '04 Phiếu xin lỗi và hẹn lại ngày trả kết quả',
      '05 Phiếu kiểm soát quá trình giải quyết hồ sơ',
    ]);
  });

  it('have the numbers and titles of Circular 03/2025', () => {
    expect(titles('2025')).toEqual([
      '01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả',
      '02 Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ',
      '03 Phiếu từ chối tiếp nhận giải quyết hồ sơ',
      '04 Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết',
      '05 Thông báo dừng giải quyết hồ sơ',
      '06 Phiếu kiểm soát quá trình giải quyết hồ sơ',
    ]);
  });

  it.each([
    ['2025-09-14T23:59+07:00', '2018'],
    ['2025-09-15T00:00+07:00', '2025'],
  ])('of what was received at %s are those of %s', (receivedAt, edition) => {
    expect(editionOn(new Date(receivedAt), '2025-09-15')).toBe(edition);
  });

  it.each(forms)(
    '$edition $form.number stands on one A5 page with head, title and code, in NFC',
    async ({ form }) => {
      const { text, sizes } = await drawn(form);
      expect(sizes).toEqual([[148, 210]]);
      expect(text).toBe(text.normalize('NFC'));
      for (const said of [
        'ỦY BAN NHÂN DÂN XÃ ĐÀ BẮC',
        'BỘ PHẬN TIẾP NHẬN VÀ TRẢ KẾT QUẢ',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Đà Bắc, ngày 23 tháng 11 năm 2026',
        form.title.toLocaleUpperCase('vi'),
        'Mã hồ sơ: H28.150.04831-20261123-0000001',
        'Bùi Thị Thử Nghiệm',
        'Đăng ký khai sinh (1.001193)',
        form.notation === null ? '' : `Số: 12${form.notation}`,
      ])
        expect(words(text)).toContain(said);
    },
  );

  it('leave dots where nobody knows what stands there', async () => {
    const { text } = await drawn(OFFICIAL_FORMS[2025].receipt ?? never(), {
      ...facts,
      limit: null,
      dueAt: null,
      applicant: { name: 'Bùi Thị Thử Nghiệm', address: null, phone: null, email: null },
    });
    for (const label of [
      'Địa chỉ:',
      'Số điện thoại:',
      'Email:',
      'theo quy định:',
      'trả kết quả giải quyết hồ sơ:',
    ])
      expect(words(text)).toMatch(new RegExp(`${label} \\.{8,}`));
  });

  it('say the same in the same bytes, and something else in others', async () => {
    const form = OFFICIAL_FORMS[2025].receipt ?? never();
    const bytes = async (of: FormFacts) => (await drawPaper(paperOf(form, of))).content;
    const first = await bytes(facts);
    expect(Buffer.compare(first, await bytes(facts))).toBe(0);
    expect(Buffer.compare(first, await bytes({ ...facts, number: 13 }))).not.toBe(0);
  });

  it('wrap long names and reasons without one line over another', async () => {
    const syllable = fc.constantFrom('Nguyễn', 'Phước', 'Khuyển', 'Ngữ', 'Ân', 'Wkwkwkwkwkwkwkwkwkwkwkwkwk');
    const long = (maxLength: number) =>
      fc.array(syllable, { minLength: 1, maxLength }).map((all) => all.join(' '));
    const given = fc.record({
      issuer: long(12),
      place: long(4),
      procedure: long(40),
      reason: long(250),
      officer: long(8),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...forms), given, async ({ form }, texts) => {
        const { pieces } = await drawn(form, { ...facts, ...texts });
        for (const one of pieces) {
          expect(one.x).toBeGreaterThanOrEqual(30);
          expect(one.x + one.width).toBeLessThanOrEqual(420 - 30);
          expect(one.y).toBeGreaterThan(30);
        }
        expect(overlaps(pieces)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it.each([
    ['a reason of 2000 letters without a space', { reason: 'W'.repeat(2000) }],
    ['a reason of many lines', { reason: 'Thiếu bản chính.\r\n'.repeat(110) }],
    ['a name of one long word', { applicant: { ...facts.applicant, name: 'W'.repeat(200) } }],
    ['an officer of one long word', { officer: 'W'.repeat(200) }],
    [
      'a long note on every step',
      { steps: facts.steps.map((step) => ({ ...step, note: 'W'.repeat(2000) })) },
    ],
    [
      '300 papers',
      { papers: Array.from({ length: 300 }, (_, nth) => ({ ...paper, name: `Giấy tờ số ${nth + 1}` })) },
    ],
  ])('keep %s on their pages', async (_what, given) => {
    for (const { form } of forms.filter(({ edition }) => edition === '2025')) {
      const { pieces } = await drawn(form, { ...facts, ...given });
      const off = pieces.filter(
        ({ x, y, width }) => x < 30 || x + width > 420 - 30 || y < 30 || y > 595 - 30,
      );
      expect(off.map(({ text }) => text)).toEqual([]);
    }
  });
});

describe('the control slip', () => {
  it('has a line for each hand-over: units, time, outcome, note, and who gave and took', async () => {
    const { text } = await drawn(OFFICIAL_FORMS[2025]['control-slip'] ?? never());
    for (const said of [
      '1. Giao: Người nộp hồ sơ 2. Nhận: Bộ phận Tiếp nhận và Trả kết quả',
      '09:00 23/11/2026',
      '16:05 27/11/2026',
      'Trước hạn',
      'Đủ điều kiện.',
      'Người giao: Quách Thị Hộ Tịch Người nhận:',
    ])
      expect(words(text)).toContain(said);
  });
});

describe('the receipt', () => {
  it('says what was handed in, the time that the law gives, and when to come', async () => {
    const { text } = await drawn(OFFICIAL_FORMS[2025].receipt ?? never());
    for (const said of [
      '1 Giấy chứng sinh 1 Bản chính',
      '2 Tờ khai đăng ký khai sinh 2 Bản điện tử',
      'Địa chỉ: Xóm Mẫu, xã Đà Bắc',
      'Số điện thoại: 0900000001',
      'Số lượng hồ sơ: 01 (bộ)',
      'theo quy định: 05 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 00 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày 30 tháng 11 năm 2026',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Đinh Văn Một Cửa',
    ])
      expect(words(text)).toContain(said);
  });

  it('leads a phone to the look-up by its QR code, and tells its holder the password, which the code does not', async () => {
    const { content } = await drawPaper(paperOf(OFFICIAL_FORMS[2025].receipt ?? never(), facts));
    expect(await readQrCode(content)).toBe(facts.lookUp?.url);
    expect(words((await readPdf(content)).text)).toContain('Mật khẩu tra cứu hồ sơ: 0A1B2C3D4E5F');
  });

  it.each([
    [null, null, 'Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân xã Đà Bắc'],
    [Channel.ONLINE, null, 'Trực tuyến'],
    [Channel.POST, 'Xóm Mẫu, xã Đà Bắc', 'Bưu chính công ích, Xóm Mẫu, xã Đà Bắc'],
  ])('says where the result will be: by %s', async (returnBy, returnAddress, said) => {
    const returned = { returnBy, returnAddress };
    const { text } = await drawn(OFFICIAL_FORMS[2025].receipt ?? never(), { ...facts, returned });
    expect(words(text)).toContain(`Nhận kết quả tại: ${said}`);
  });
});

function never(): never {
  throw new Error('There is such a form');
}
