import { dayInFigures, dayInWords, type Paper, ZONE } from '../../../server/kit/index.ts';
import { LicenceKind } from '../model.ts';

/** What the document of a licence says: what the register says. */
interface LicenceFacts {
  readonly agency: { readonly name: string; readonly unitName: string | null };
  readonly kind: LicenceKind;
  readonly number: string;
  readonly name: string;
  readonly scope: string;
  /** Of a facility. */
  readonly address: string | null;
  /** Whoever answers for the profession there. */
  readonly headName: string | null;
  readonly headNumber: string | null;
  readonly issuedOn: string;
  readonly validFrom: string;
  /** The first day on which it no longer holds. */
  readonly validTo: string | null;
  readonly verificationUrl: string;
}

const TITLES: Readonly<Record<LicenceKind, string>> = {
  [LicenceKind.PRACTICE]: 'GIẤY PHÉP HÀNH NGHỀ KHÁM BỆNH, CHỮA BỆNH',
  [LicenceKind.PHARMACY_PRACTICE]: 'CHỨNG CHỈ HÀNH NGHỀ DƯỢC',
  [LicenceKind.FACILITY]: 'GIẤY PHÉP HOẠT ĐỘNG KHÁM BỆNH, CHỮA BỆNH',
  [LicenceKind.PHARMACY_BUSINESS]: 'GIẤY CHỨNG NHẬN ĐỦ ĐIỀU KIỆN KINH DOANH DƯỢC',
  [LicenceKind.FOOD_SAFETY]: 'GIẤY CHỨNG NHẬN CƠ SỞ ĐỦ ĐIỀU KIỆN AN TOÀN THỰC PHẨM',
};

/** A licence as its holder gets it; anybody sees by its QR code how it stands. */
export function licencePaper({ agency, verificationUrl, ...licence }: LicenceFacts): Paper {
  const title = TITLES[licence.kind];
  const issuedOn = Temporal.PlainDate.from(licence.issuedOn);
  const day = (on: string) => dayInFigures(Temporal.PlainDate.from(on));
  const lastDay = licence.validTo && Temporal.PlainDate.from(licence.validTo).subtract({ days: 1 });
  const { headName, headNumber } = licence;
  const lines: readonly (readonly [label: string, value: string | null])[] = [
    [licence.address === null ? 'Họ và tên:' : 'Tên cơ sở:', licence.name],
    ['Địa chỉ:', licence.address],
    ['Phạm vi hoạt động chuyên môn:', licence.scope],
    ['Người chịu trách nhiệm chuyên môn:', headName && `${headName} (số ${headNumber})`],
    ['Có hiệu lực từ ngày:', day(licence.validFrom)],
    ['Đến hết ngày:', lastDay && dayInFigures(lastDay)],
  ];
  return {
    format: 'A4',
    fontSize: 12,
    title: `${title} ${licence.number}`,
    author: agency.name,
    // Not the moment of drawing: a second run makes the same bytes.
    issuedAt: issuedOn.toZonedDateTime(ZONE).toInstant(),
    blocks: [
      {
        kind: 'head',
        office: [agency.name],
        number: `Số: ${licence.number}`,
        placeAndDay: `${agency.unitName ?? agency.name}, ${dayInWords(issuedOn)}`,
      },
      { kind: 'title', text: title, qr: verificationUrl },
      ...lines.flatMap(([label, value]) =>
        value === null || value === '' ? [] : [{ kind: 'line', fields: [{ label, value }] } as const],
      ),
      { kind: 'paragraph', text: `Quét mã hoặc mở ${verificationUrl} để kiểm tra giấy này còn hiệu lực.` },
      {
        kind: 'signatures',
        of: [{ title: 'NGƯỜI CẤP', note: '(Bản điện tử, chưa ký số)', name: null }],
      },
    ],
  };
}
