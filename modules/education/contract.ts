import { z } from 'zod';
import { defineContract, text } from '../../server/kit/index.ts';
import { DiplomaKind } from './model.ts';

/** The form of a request for copies of a diploma (đơn đề nghị cấp bản sao văn bằng). */
export const diplomaCopyApplication = z.object({
  diplomaNumber: text(50),
  kind: z.enum(DiplomaKind),
  copies: z.number().int().min(1).max(20),
});

/** The department of education: schools, their pupils, and the register of diplomas. */
export const education = defineContract({
  id: 'education',
  title: 'Giáo dục / Education',
  permissions: {
    readPupils: 'See the pupils of the schools that the agency manages, and the diplomas that it issued.',
  },
  procedures: {
    copyDiploma: {
      code: '3.000465',
      application: diplomaCopyApplication,
      result: z.object({ diplomaId: z.number(), copies: z.number() }),
    },
  },
});
