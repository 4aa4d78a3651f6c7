import { dayInWords, dayOf, type Paper } from '../../../server/kit/index.ts';

/** What the notice of a result says. */
interface NoticeFacts {
  readonly agency: { readonly name: string; readonly unitName: string | null };
  readonly code: string;
  readonly child: string;
  readonly campaign: string;
  readonly schoolYear: string;
  readonly points: number;
  readonly place: number;
  /** Null where the child was admitted nowhere. */
  readonly school: string | null;
  readonly publishedAt: Date | null;
}

/** The notice of the result of an admission (thông báo kết quả tuyển sinh). */
export function admissionNotice(facts: NoticeFacts): Paper {
  const { agency, code, child, campaign, schoolYear, points, place, school } = facts;
  const issuedAt = (facts.publishedAt ?? new Date(0)).toTemporalInstant();
  const title = 'THÔNG BÁO KẾT QUẢ TUYỂN SINH';
  return {
    format: 'A5',
    fontSize: 10,
    title: `${title} ${code}`,
    author: agency.name,
    issuedAt,
    blocks: [
      {
        kind: 'head',
        office: [agency.name],
        number: null,
        placeAndDay: `${agency.unitName ?? agency.name}, ${dayInWords(dayOf(issuedAt))}`,
      },
      { kind: 'title', text: title, note: `Mã hồ sơ: ${code}` },
      { kind: 'line', fields: [{ label: 'Họ và tên học sinh:', value: child }] },
      { kind: 'line', fields: [{ label: 'Đợt tuyển sinh:', value: campaign }] },
      {
        kind: 'line',
        fields: [
          { label: 'Năm học:', value: schoolYear },
          { label: 'Điểm ưu tiên:', value: String(points) },
          { label: 'Thứ tự xét tuyển:', value: String(place) },
        ],
      },
      {
        kind: 'paragraph',
        text:
          school === null
            ? 'Kết quả: học sinh không trúng tuyển vào các trường đã đăng ký nguyện vọng.'
            : `Kết quả: học sinh trúng tuyển vào ${school}.`,
      },
    ],
  };
}
