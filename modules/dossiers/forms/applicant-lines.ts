import type { Block } from '../../../server/kit/index.ts';
import type { FormFacts } from './form-facts.ts';

/** Who applies, how they are reached, and for what; address and telephone are not held, and left to be filled in. */
export function applicantLines(label: string, { applicant, procedure }: FormFacts): readonly Block[] {
  return [
    { kind: 'line', fields: [{ label, value: applicant.name }] },
    { kind: 'line', fields: [{ label: 'Địa chỉ:', value: null }] },
    {
      kind: 'line',
      fields: [
        { label: 'Số điện thoại:', value: null },
        { label: 'Email:', value: applicant.email },
      ],
    },
    { kind: 'line', fields: [{ label: 'Nội dung yêu cầu giải quyết:', value: procedure }] },
  ];
}
