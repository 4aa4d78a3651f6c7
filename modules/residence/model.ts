import type { Agency } from '../organisations/model.ts';

/** An entry of the register of permanent residence (đăng ký thường trú). */
export class ResidenceEntry {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly registeredOn: string;
  declare readonly fullName: string;
  declare readonly birthDate: string;
  declare readonly address: string;
  declare readonly householder: string | null;
  declare readonly plainName: string;
  declare readonly agency: Agency;
}
