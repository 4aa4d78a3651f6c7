import type { Block } from '../../../server/kit/index.ts';
import type { FormFacts } from './form-facts.ts';

/** Who applies, how they are reached, and for what. */
export function applicantLines(label: string, { applicant, procedure }: FormFacts): readonly Block[] {
  return [
    { kind: 'line', fields: [{ label, value: applicant.name }] },
    { kind: 'line', fields: [{ label: 'Địa chỉ:', value: applicant.address }] },
    {
      kind: 'line',
      fields: [
        { label: 'Số điện thoại:', value: applicant.phone },
        { label: 'Email:', value: applicant.email },
      ],
    },
    { kind: 'line', fields: [{ label: 'Nội dung yêu cầu giải quyết:', value: procedure }] },
  ];
}
