import type { Agency } from '../organisations/model.ts';

/** A health-insurance card that was issued (thẻ bảo hiểm y tế). */
export class HealthCard {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly agencyId: number;
  declare readonly applicantId: number;
  declare readonly year: number;
  declare readonly number: number;
  declare readonly issuedOn: string;
  declare readonly fullName: string;
  declare readonly birthDate: string;
  declare readonly facility: string;
  declare readonly plainName: string;
  declare readonly agency: Agency;
}
