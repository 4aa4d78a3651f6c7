import { z } from 'zod';

/** What an identity provider vouches for of a natural person. */
export const vouchedPerson = z.object({
  fullName: z.string(),
  /** Personal identification number, 12 digits. */
  citizenNumber: z.string(),
  /** YYYY-MM-DD; null where it was not told. */
  birthDate: z.iso.date().nullable(),
});
export type VouchedPerson = z.output<typeof vouchedPerson>;
