import { type Block, momentInWords } from '../../../server/kit/index.ts';
import { applicantLines } from './applicant-lines.ts';
import type { FormFacts } from './form-facts.ts';
import { signedByHead } from './signed-by-head.ts';

/** Mẫu số 05 (2025): that a dossier is not dealt with any further, and why. */
export function stopNotice(facts: FormFacts): readonly Block[] {
  const { agency, receivedAt, reason } = facts;
  return [
    ...applicantLines('Kính gửi:', facts),
    {
      kind: 'line',
      fields: [
        { label: 'Thời gian nhận hồ sơ:', value: receivedAt === null ? null : momentInWords(receivedAt) },
      ],
    },
    { kind: 'paragraph', text: `${agency} thông báo dừng giải quyết hồ sơ này với lý do cụ thể như sau:` },
    { kind: 'paragraph', text: reason ?? '' },
    { kind: 'paragraph', text: 'Xin thông báo để Ông/Bà được biết./.' },
    signedByHead,
  ];
}
