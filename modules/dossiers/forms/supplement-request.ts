import type { Block } from '../../../server/kit/index.ts';
import { applicantLines } from './applicant-lines.ts';
import type { FormFacts } from './form-facts.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';

/** Mẫu số 02: what is missing, said once and completely. */
export function supplementRequest(facts: FormFacts): readonly Block[] {
  return [
    ...applicantLines('Hồ sơ của:', facts),
    { kind: 'paragraph', text: 'Yêu cầu bổ sung, hoàn thiện hồ sơ gồm những nội dung sau:' },
    { kind: 'paragraph', text: facts.reason ?? '' },
    {
      kind: 'paragraph',
      text: `Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, Ông/Bà liên hệ với ${ONE_STOP_UNIT} ${facts.issuer} để được hướng dẫn./.`,
    },
    {
      kind: 'signatures',
      of: [{ title: 'Người hướng dẫn', note: '(Ký và ghi rõ họ tên)', name: facts.officer }],
    },
  ];
}
