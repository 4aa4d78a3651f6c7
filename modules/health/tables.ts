import type { Generated, GeneratedAlways } from 'kysely';
import type { LicenceActKind, LicenceKind } from './model.ts';
import type { AllowanceKind, DisabilityDegree, DisabilityKind } from './social/model.ts';

/** What stands in a register of its own year. */
type Entered = {
  readonly id: Generated<number>;
  /** Whose register it stands in. */
  readonly issuerId: number;
  /** Who keeps it: the issuer, or its successor. */
  readonly agencyId: number;
  readonly year: number;
  readonly serial: number;
  readonly dossierId: number;
  readonly issuedOn: string;
};

/** What an officer wrote down for an agency. */
type WrittenDown = {
  readonly id: Generated<number>;
  readonly agencyId: number;
  readonly accountId: number;
  readonly at: Date;
};

type LicenceTable = Entered & {
  readonly kind: LicenceKind;
  readonly number: GeneratedAlways<string>;
  readonly name: string;
  readonly scope: string;
  readonly holderId: number;
  readonly facilityId: number | null;
  readonly headLicenceId: number | null;
  readonly validFrom: string;
  /** The first day on which it no longer holds. */
  readonly validTo: string | null;
  readonly revokedFrom: GeneratedAlways<string | null>;
  readonly verificationCode: Generated<string>;
};

type LicenceRuleTable = {
  readonly kind: LicenceKind;
  readonly months: number | null;
  readonly inspected: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type InspectionTable = WrittenDown & {
  readonly dossierId: number | null;
  readonly licenceId: number | null;
  readonly personId: number;
  readonly heldOn: string;
  readonly passed: boolean;
  readonly findings: string;
};

type LicenceActTable = WrittenDown & {
  readonly licenceId: number;
  readonly kind: LicenceActKind;
  readonly fromDay: string;
  readonly reason: string;
};

type FacilityTable = {
  readonly id: Generated<number>;
  readonly name: string;
  readonly address: string;
  readonly unitId: number;
  readonly ownerId: number;
};

type DisabilityConclusionTable = WrittenDown & {
  readonly dossierId: number;
  readonly personId: number;
  readonly degree: DisabilityDegree;
  readonly kind: DisabilityKind;
  readonly diagnosis: string;
  readonly heldOn: string;
};

type DisabilityCertificateTable = Entered & {
  readonly personId: number;
  readonly conclusionId: number;
  /** From when on another certificate holds in its place. */
  readonly replacedOn: string | null;
};

type AllowanceRateTable = {
  readonly id: Generated<number>;
  readonly kind: AllowanceKind;
  readonly degree: DisabilityDegree | null;
  readonly ageFrom: number;
  readonly ageTo: number | null;
  readonly amount: number;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type AllowanceTable = {
  readonly id: Generated<number>;
  readonly kind: AllowanceKind;
  readonly personId: number;
  readonly agencyId: number;
  readonly dossierId: number;
  readonly rateId: number;
  readonly amount: number;
  readonly payout: string;
  readonly validFrom: string;
  /** The first day for which it is no longer paid, and the dossier that ended it. */
  readonly endedOn: string | null;
  readonly endingDossierId: number | null;
};

/** The tables of the Postgres schema "health". */
export type HealthTables = {
  'health.licenceRule': LicenceRuleTable;
  'health.facility': FacilityTable;
  'health.licence': LicenceTable;
  'health.licenceCounter': { agencyId: number; kind: LicenceKind; year: number; last: number };
  'health.licenceAct': LicenceActTable;
  'health.inspection': InspectionTable;
  'health.disabilityConclusion': DisabilityConclusionTable;
  'health.disabilityCertificate': DisabilityCertificateTable;
  'health.disabilityCertificateCounter': { agencyId: number; year: number; last: number };
  'health.allowanceRate': AllowanceRateTable;
  'health.allowance': AllowanceTable;
};
