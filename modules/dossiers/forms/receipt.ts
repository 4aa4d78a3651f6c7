import { type Block, momentInWords } from '../../../server/kit/index.ts';
import { applicantLines } from './applicant-lines.ts';
import type { FormFacts } from './form-facts.ts';
import { limitInWords } from './limit-in-words.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';
import { returnedAt } from './returned-at.ts';

/** Mẫu số 01: what was handed in, and when its result is there. */
export function receipt(facts: FormFacts): readonly Block[] {
  const { issuer, lookUp, papers, limit, receivedAt, dueAt, officer } = facts;
  return [
    { kind: 'paragraph', text: `${ONE_STOP_UNIT} ${issuer}` },
    ...applicantLines('Tiếp nhận hồ sơ của:', facts),
    line('Thành phần hồ sơ nộp gồm:', ''),
    {
      kind: 'table',
      columns: [
        { title: 'TT', share: 1, align: 'center' },
        { title: 'Tên giấy tờ', share: 7 },
        { title: 'Số lượng', share: 2, align: 'center' },
        { title: 'Loại giấy tờ', share: 3, align: 'center' },
      ],
      rows: papers.map(({ name, count, kind }, nth) => [String(nth + 1), name, String(count), kind]),
    },
    line('Số lượng hồ sơ:', '01 (bộ)'),
    line('Thời gian giải quyết hồ sơ theo quy định:', limit === null ? null : limitInWords(limit)),
    line('Thời gian nhận hồ sơ:', receivedAt === null ? null : momentInWords(receivedAt)),
    line('Thời gian trả kết quả giải quyết hồ sơ:', dueAt === null ? null : momentInWords(dueAt)),
    line('Nhận kết quả tại:', returnedAt(facts)),
    line('Mật khẩu tra cứu hồ sơ:', lookUp?.password ?? null),
    {
      kind: 'line',
      fields: [
        { label: 'Vào Sổ theo dõi hồ sơ, Quyển số:', value: null },
        { label: 'Số thứ tự:', value: null },
      ],
    },
    {
      kind: 'signatures',
      of: [
        { title: 'Người nộp hồ sơ', note: '(Ký và ghi rõ họ tên)', name: null },
        { title: 'Người tiếp nhận hồ sơ', note: '(Ký và ghi rõ họ tên)', name: officer },
      ],
    },
  ];
}

function line(label: string, value: string | null): Block {
  return { kind: 'line', fields: [{ label, value }] };
}
