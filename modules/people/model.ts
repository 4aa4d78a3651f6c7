import { z } from 'zod';

/** A natural person (cá nhân). */
export class Person {
  declare readonly id: number;
  declare readonly fullName: string;
  declare readonly citizenNumber: string | null;
  declare readonly birthDate: string | null;
  declare readonly plainName: string;
}

/** The personal identification number (số định danh cá nhân): 12 digits. */
export const citizenNumber = z.string().regex(/^\d{12}$/, {
  error: 'A citizen number has 12 digits.',
});
