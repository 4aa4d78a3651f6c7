import { z } from 'zod';
import { defineContract, text } from '../../server/kit/index.ts';
import { dayOfLife } from '../people/model.ts';

/** The form (tờ khai thay đổi thông tin cư trú). */
const application = z.object({
  fullName: text(200),
  birthDate: dayOfLife,
  address: text(300),
  householder: text(200).nullish(),
});

/** The register of permanent residence (Police). */
export const residence = defineContract({
  id: 'residence',
  title: 'Cư trú / Residence',
  permissions: {
    readResidence: 'See the register of permanent residence of the agency (sổ đăng ký thường trú).',
  },
  procedures: {
    registerResidence: {
      code: '1.004222',
      application,
      result: z.object({ number: z.number(), year: z.number() }),
    },
  },
});
