import type { Block } from '../../../server/kit/index.ts';
import { applicantLines } from './applicant-lines.ts';
import type { FormFacts } from './form-facts.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';

/** Mẫu số 03: that a dossier is not taken in, and why. */
export function intakeRefusal(facts: FormFacts): readonly Block[] {
  return [
    { kind: 'paragraph', text: `${ONE_STOP_UNIT} ${facts.issuer}` },
    ...applicantLines('Đã xem xét hồ sơ của:', facts),
    {
      kind: 'paragraph',
      text: 'Qua xem xét, thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau:',
    },
    { kind: 'paragraph', text: facts.reason ?? '' },
    { kind: 'paragraph', text: 'Xin thông báo để Ông/Bà được biết và thực hiện./.' },
    {
      kind: 'signatures',
      of: [
        { title: 'Người nộp hồ sơ', note: '(Ký và ghi rõ họ tên)', name: null },
        { title: 'Người tiếp nhận hồ sơ', note: '(Ký và ghi rõ họ tên)', name: facts.officer },
      ],
    },
  ];
}
