import { z } from 'zod';
import { defineContract, text } from '../../server/kit/index.ts';
import { citizenNumber } from '../people/model.ts';
import { Sex } from './model.ts';

/** The form of birth registration (tờ khai đăng ký khai sinh). */
export const birthApplication = z.object({
  childName: text(100),
  childSex: z.enum(Sex),
  // Nobody who is registered today was born before: the oldest person ever was born in 1875.
  childBirthDate: z.iso.date().refine((day) => day >= '1870-01-01', {
    params: { vi: 'Ngày sinh quá xa trong quá khứ.', en: 'The date of birth is too far in the past.' },
  }),
  birthPlace: text(300),
  ethnicity: text(50),
  nationality: text(50),
  motherName: text(100),
  motherCitizenNumber: citizenNumber.nullish(),
  fatherName: text(100).nullish(),
  fatherCitizenNumber: citizenNumber.nullish(),
});

/** The department of justice: civil status. */
export const justice = defineContract({
  id: 'justice',
  title: 'Tư pháp / Justice',
  jobs: {
    renderBirthExtract: { lane: 'documents', payload: z.object({ entryId: z.number() }) },
  },
  procedures: {
    registerBirth: {
      code: '1.001193',
      application: birthApplication,
      result: z.object({ entryId: z.number(), number: z.number(), year: z.number() }),
    },
  },
});
