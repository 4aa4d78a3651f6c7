import type { Agency, Officer, Unit } from '../organisations/model.ts';
import type { Person } from '../people/model.ts';

/** A licence of a practitioner or a facility (giấy phép, chứng chỉ, giấy chứng nhận). */
export class Licence {
  declare readonly id: number;
  declare readonly kind: LicenceKind;
  declare readonly number: string;
  declare readonly name: string;
  declare readonly plainName: string;
  declare readonly scope: string;
  declare readonly issuerId: number;
  declare readonly agencyId: number;
  declare readonly holderId: number;
  declare readonly facilityId: number | null;
  declare readonly headLicenceId: number | null;
  declare readonly dossierId: number;
  declare readonly verificationCode: string;
  declare readonly issuedOn: string;
  declare readonly validFrom: string;
  declare readonly validTo: string | null;
  declare readonly issuer: Agency;
  declare readonly agency: Agency;
  declare readonly holder: Person | null;
  declare readonly facility: HealthFacility | null;
  declare readonly headLicence: Licence | null;
  declare readonly acts: readonly LicenceAct[];
  declare readonly inspections: readonly Inspection[];
}

/** What became of a licence (đình chỉ, khôi phục, thu hồi). */
export class LicenceAct {
  declare readonly id: number;
  declare readonly licenceId: number;
  declare readonly kind: LicenceActKind;
  declare readonly fromDay: string;
  declare readonly reason: string;
  declare readonly agencyId: number;
  declare readonly accountId: number;
  declare readonly at: Date;
  declare readonly agency: Agency;
  declare readonly officer: Officer;
}

/** A place that is licensed: a clinic, a pharmacy, a kitchen (cơ sở). */
export class HealthFacility {
  declare readonly id: number;
  declare readonly name: string;
  declare readonly address: string;
  declare readonly unitId: number;
  declare readonly unit: Unit;
  declare readonly licences: readonly Licence[];
}

/** What an inspection of a facility found, before it is licensed or after (thẩm định, kiểm tra). */
export class Inspection {
  declare readonly id: number;
  declare readonly dossierId: number | null;
  declare readonly licenceId: number | null;
  declare readonly personId: number;
  declare readonly agencyId: number;
  declare readonly heldOn: string;
  declare readonly passed: boolean;
  declare readonly findings: string;
  declare readonly accountId: number;
  declare readonly agency: Agency;
  declare readonly officer: Officer;
}

export const LicenceKind = {
  PRACTICE: 'practice',
  PHARMACY_PRACTICE: 'pharmacy-practice',
  FACILITY: 'facility',
  PHARMACY_BUSINESS: 'pharmacy-business',
  FOOD_SAFETY: 'food-safety',
} as const;
export type LicenceKind = (typeof LicenceKind)[keyof typeof LicenceKind];

/** The licence that whoever answers for the profession in a facility must hold (người chịu trách nhiệm chuyên môn). */
export const LICENCE_OF_HEAD: Readonly<Partial<Record<LicenceKind, LicenceKind>>> = {
  [LicenceKind.FACILITY]: LicenceKind.PRACTICE,
  [LicenceKind.PHARMACY_BUSINESS]: LicenceKind.PHARMACY_PRACTICE,
};

export const LicenceActKind = { SUSPENDED: 'suspended', RESUMED: 'resumed', REVOKED: 'revoked' } as const;
export type LicenceActKind = (typeof LicenceActKind)[keyof typeof LicenceActKind];

/** How a licence stands on a day. */
export const LicenceState = {
  NOT_BEGUN: 'not-begun',
  VALID: 'valid',
  SUSPENDED: 'suspended',
  EXPIRED: 'expired',
  REVOKED: 'revoked',
} as const;
export type LicenceState = (typeof LicenceState)[keyof typeof LicenceState];
