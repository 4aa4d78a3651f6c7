import { z } from 'zod';

/** A natural person (cá nhân). */
export class Person {
  declare readonly id: number;
  declare readonly fullName: string;
  declare readonly citizenNumber: string | null;
  declare readonly birthDate: string | null;
  declare readonly phone: string | null;
  declare readonly address: string | null;
  declare readonly plainName: string;
}

/** The personal identification number (số định danh cá nhân): 12 digits. */
export const citizenNumber = z.string().regex(/^\d{12}$/, {
  error: 'A citizen number has 12 digits.',
});

/** A day on which somebody was born, married or died. */
export const dayOfLife = z.iso.date().refine((day) => day >= '1870-01-01', {
  // Nobody who is registered today was born before: the oldest person ever was born in 1875.
  params: { vi: 'Ngày quá xa trong quá khứ.', en: 'The day is too far in the past.' },
});

/** A phone number of Vietnam as people dial it there: with its leading 0, whatever stood between its digits. */
export const phoneNumber = z
  .string()
  .max(30)
  .transform((typed) => typed.replaceAll(/[\s.()-]/g, '').replace(/^\+84/, '0'))
  .refine((number) => /^0\d{9,10}$/.test(number), {
    params: {
      vi: 'Số điện thoại gồm 10 hoặc 11 chữ số, bắt đầu bằng số 0.',
      en: 'A phone number has 10 or 11 digits and begins with 0.',
    },
  });
