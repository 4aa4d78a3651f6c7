import { dayInFigures, dayInWords, type Paper, ZONE } from '../../server/kit/index.ts';
import { DiplomaKind } from './model.ts';

/** What a copy of a diploma says: what the register says, with its corrections. */
interface CopyFacts {
  readonly agency: { readonly name: string; readonly unitName: string | null };
  readonly issuedOn: Temporal.PlainDate;
  /** Number and year in the register of copies. */
  readonly copyNumber: number;
  readonly copyYear: number;
  readonly verificationUrl: string;
  readonly diploma: {
    readonly kind: DiplomaKind;
    readonly number: string;
    readonly entryNumber: string | null;
    readonly year: number;
    readonly issuedOn: string;
    readonly holderName: string;
    readonly birthDate: string | null;
    readonly birthPlace: string | null;
    readonly sex: string | null;
    readonly ethnicity: string | null;
    readonly schoolName: string | null;
    readonly ranking: string | null;
  };
}

const TITLES: Readonly<Record<DiplomaKind, string>> = {
  [DiplomaKind.LOWER_SECONDARY]: 'BẰNG TỐT NGHIỆP TRUNG HỌC CƠ SỞ',
  [DiplomaKind.UPPER_SECONDARY]: 'BẰNG TỐT NGHIỆP TRUNG HỌC PHỔ THÔNG',
};

/** A copy of a diploma from the register (bản sao từ sổ gốc), which anybody verifies by its QR code. */
export function copyPaper({ agency, diploma, issuedOn, ...copy }: CopyFacts): Paper {
  const title = TITLES[diploma.kind];
  const day = (on: string | null) => (on === null ? null : dayInFigures(Temporal.PlainDate.from(on)));
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    ['Họ và tên:', diploma.holderName],
    ['Ngày sinh:', day(diploma.birthDate)],
    ['Nơi sinh:', diploma.birthPlace],
    ['Giới tính:', diploma.sex],
    ['Dân tộc:', diploma.ethnicity],
    ['Học sinh trường:', diploma.schoolName],
    ['Năm tốt nghiệp:', String(diploma.year)],
    ['Xếp loại tốt nghiệp:', diploma.ranking],
    ['Số hiệu:', diploma.number],
    ['Số vào sổ gốc:', diploma.entryNumber],
    ['Ngày cấp bản chính:', day(diploma.issuedOn)],
  ];
  return {
    format: 'A4',
    fontSize: 12,
    title: `Bản sao ${title} ${diploma.number}`,
    author: agency.name,
    // Not the moment of drawing: a second run makes the same bytes.
    issuedAt: issuedOn.toZonedDateTime(ZONE).toInstant(),
    blocks: [
      {
        kind: 'head',
        office: [agency.name],
        number: `Số: ${copy.copyNumber}/${copy.copyYear}`,
        placeAndDay: `${agency.unitName ?? agency.name}, ${dayInWords(issuedOn)}`,
      },
      { kind: 'title', text: title, note: 'Bản sao, cấp từ sổ gốc', qr: copy.verificationUrl },
      ...lines.map(([label, value]) => ({ kind: 'line', fields: [{ label, value }] }) as const),
      { kind: 'paragraph', text: `Quét mã hoặc mở ${copy.verificationUrl} để kiểm tra văn bằng này.` },
      {
        kind: 'signatures',
        of: [{ title: 'NGƯỜI CẤP BẢN SAO', note: '(Bản điện tử, chưa ký số)', name: null }],
      },
    ],
  };
}
