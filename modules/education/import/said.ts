import { z } from 'zod';
import { text } from '../../../server/kit/index.ts';
import { citizenNumber } from '../../people/model.ts';

const day = z
  .string()
  .transform((written) => {
    const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written) ?? [];
    if (date === undefined || month === undefined || year === undefined) return written;
    return `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  })
  .pipe(z.iso.date());
const optional = (longest: number) =>
  text(longest)
    .nullish()
    .transform((value) => value ?? null);

/** What a row of a file says of a diploma of a year; days as `DD/MM/YYYY` or `YYYY-MM-DD`. */
export const saidOf = (year: number) =>
  z.object({
    number: text(50),
    entryNumber: optional(50),
    holderName: text(200),
    citizenNumber,
    birthDate: day,
    birthPlace: optional(300),
    sex: z
      .enum(['Nam', 'Nữ'])
      .nullish()
      .transform((sex) => sex ?? null),
    ethnicity: optional(50),
    schoolName: optional(200),
    ranking: optional(50),
    issuedOn: day.refine((issued) => Number(issued.slice(0, 4)) >= year),
  });

export type SaidOfDiploma = z.output<ReturnType<typeof saidOf>>;
