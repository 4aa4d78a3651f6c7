import { z } from 'zod';

/** The name of a school year: two years that follow each other, such as 2026-2027. */
export const schoolYearName = z
  .string()
  .regex(/^(19|20)\d{2}-(19|20)\d{2}$/)
  .refine((name) => Number(name.slice(5)) === Number(name.slice(0, 4)) + 1, {
    params: { vi: 'Năm học gồm hai năm liên tiếp.', en: 'The two years of a school year follow each other.' },
  });
