import { z } from 'zod';
import { defineContract, text } from '../../server/kit/index.ts';
import { dayOfLife } from '../people/model.ts';

/** The form (tờ khai tham gia, điều chỉnh thông tin bảo hiểm y tế). */
const application = z.object({
  fullName: text(200),
  birthDate: dayOfLife,
  facility: text(300),
});

/** Health-insurance cards (Social Security). */
export const insurance = defineContract({
  id: 'insurance',
  title: 'Bảo hiểm y tế / Health insurance',
  permissions: { readCards: 'See the health-insurance cards that the agency issued (thẻ bảo hiểm y tế).' },
  procedures: {
    issueHealthCard: {
      code: '1.002759',
      application,
      result: z.object({ number: z.number(), year: z.number() }),
    },
  },
});
