import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber } from '../../people/model.ts';

/** A day on which somebody was born, married or died. */
export const dayOfLife = z.iso.date().refine((day) => day >= '1870-01-01', {
  // Nobody who is registered today was born before: the oldest person ever was born in 1875.
  params: { vi: 'Ngày quá xa trong quá khứ.', en: 'The day is too far in the past.' },
});

/** Where, when and under which number something was registered before. */
export const formerEntry = text(500);

/** Somebody as their identity paper has them; a citizen number belongs to whoever has one. */
export const identity = z.object({
  fullName: text(200),
  birthDate: dayOfLife,
  citizenNumber: citizenNumber.nullish(),
  ethnicity: text(50).nullish(),
  nationality: text(50),
  residence: text(300).nullish(),
});
export type Identity = z.output<typeof identity>;
