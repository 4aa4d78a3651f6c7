import { type Block, dayInWords, dayOf, momentInWords } from '../../../server/kit/index.ts';
import { applicantLines } from './applicant-lines.ts';
import type { FormFacts } from './form-facts.ts';
import { signedByHead } from './signed-by-head.ts';

/** Mẫu số 04: an apology for a delay with its reason, and the new day. */
export function apology(facts: FormFacts): readonly Block[] {
  const { agency, receivedAt, formerDueAt, dueAt, reason } = facts;
  return [
    ...applicantLines('Kính gửi:', facts),
    { kind: 'line', fields: [{ label: 'Thời gian nhận hồ sơ:', value: spoken(receivedAt) }] },
    { kind: 'line', fields: [{ label: 'Thời gian đã hẹn trả kết quả:', value: spoken(formerDueAt) }] },
    {
      kind: 'paragraph',
      text: `${agency} không trả được kết quả giải quyết hồ sơ của Ông/Bà đúng thời gian đã hẹn, vì lý do sau:`,
    },
    { kind: 'paragraph', text: reason ?? '' },
    {
      kind: 'paragraph',
      text: `Sự chậm trễ này đã gây phiền hà, tốn kém chi phí, công sức của Ông/Bà. ${agency} xin lỗi Ông/Bà và sẽ trả kết quả ${dueAt === null ? 'sau' : `vào ${dayInWords(dayOf(dueAt))}`}./.`,
    },
    signedByHead,
  ];
}

function spoken(at: Temporal.Instant | null): string | null {
  return at === null ? null : momentInWords(at);
}
