import type { Agency } from '../organisations/model.ts';

/** An entry of the register of births (sổ đăng ký khai sinh). */
export class BirthEntry {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly registeredOn: string;
  declare readonly childName: string;
  declare readonly childSex: Sex;
  declare readonly childBirthDate: string;
  declare readonly motherName: string;
  declare readonly fatherName: string | null;
  declare readonly agency: Agency;
}

export const Sex = { FEMALE: 'female', MALE: 'male' } as const;
export type Sex = (typeof Sex)[keyof typeof Sex];
