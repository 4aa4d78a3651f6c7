import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber, dayOfLife } from '../../people/model.ts';

const written = z.string().transform((given) => {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(given) ?? [];
  if (date === undefined || month === undefined || year === undefined) return given;
  return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
});
const optional = (longest: number) =>
  text(longest)
    .nullish()
    .transform((value) => value ?? null);

/** What a row of a file says of a diploma of a year; days as `DD/MM/YYYY` or `YYYY-MM-DD`. */
export const saidOf = (year: number) =>
  z
    .object({
      number: text(50),
      entryNumber: optional(50),
      holderName: text(200),
      citizenNumber,
      birthDate: written.pipe(dayOfLife),
      birthPlace: optional(300),
      sex: z
        .enum(['Nam', 'Nữ'])
        .nullish()
        .transform((sex) => sex ?? null),
      ethnicity: optional(50),
      schoolName: optional(200),
      ranking: optional(50),
      issuedOn: written.pipe(z.iso.date().refine((issued) => Number(issued.slice(0, 4)) >= year)),
    })
    .refine(({ birthDate, issuedOn }) => birthDate < issuedOn, { path: ['birthDate'] });

export type SaidOfDiploma = z.output<ReturnType<typeof saidOf>>;
