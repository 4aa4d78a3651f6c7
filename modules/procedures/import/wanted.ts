import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { content } from './content.ts';

const CODE = /^\d\.\d{6}$/;

/** What a row of a file says of a procedure; what it does not say stays as it is. */
export const wanted = z
  .object({
    code: z.string().regex(CODE),
    /** The first day on which it holds so; that of the import where the row does not say. */
    validFrom: z.iso.date().optional(),
    /** The first day on which it no longer holds. */
    validTo: z.iso.date().optional(),
    replacedBy: z.string().regex(CODE).optional(),
    decision: text(200).optional(),
    decidedOn: z.iso.date().optional(),
    publishedOn: z.iso.date().optional(),
    content: content.partial(),
  })
  .refine(({ replacedBy, validTo }) => replacedBy === undefined || validTo !== undefined, {
    path: ['validTo'],
    params: { vi: 'Thủ tục bị thay thế phải có ngày hết hiệu lực.', en: 'What is replaced has a last day.' },
  })
  .refine(({ decision, decidedOn }) => (decision === undefined) === (decidedOn === undefined), {
    path: ['decidedOn'],
    params: { vi: 'Quyết định phải có cả số và ngày.', en: 'A decision has a number and a day.' },
  });

export type Wanted = z.output<typeof wanted>;
