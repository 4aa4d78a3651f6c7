import { z } from 'zod';

/** The number that the post gives a parcel (mã bưu gửi): letters and digits, as its label has them. */
export const parcelNumber = z
  .string()
  .max(60)
  .transform((typed) => typed.replaceAll(/[\s.-]/g, '').toUpperCase())
  .refine((number) => /^[A-Z0-9]{8,30}$/.test(number), {
    params: {
      vi: 'Mã bưu gửi gồm 8 đến 30 chữ cái và chữ số.',
      en: 'The number of a parcel has 8 to 30 letters and digits.',
    },
  });
