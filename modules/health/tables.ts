import type { Generated, GeneratedAlways } from 'kysely';
import type { LicenceActKind, LicenceKind } from './model.ts';

type LicenceTable = {
  readonly id: Generated<number>;
  readonly kind: LicenceKind;
  /** Whose register it stands in. */
  readonly issuerId: number;
  /** Who supervises it: the issuer, or its successor. */
  readonly agencyId: number;
  readonly year: number;
  readonly serial: number;
  readonly number: GeneratedAlways<string>;
  readonly name: string;
  readonly scope: string;
  readonly holderId: number;
  readonly facilityId: number | null;
  readonly headLicenceId: number | null;
  readonly dossierId: number;
  readonly issuedOn: string;
  readonly validFrom: string;
  /** The first day on which it no longer holds. */
  readonly validTo: string | null;
  readonly revokedFrom: GeneratedAlways<string | null>;
};

type LicenceRuleTable = {
  readonly kind: LicenceKind;
  readonly months: number | null;
  readonly inspected: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type InspectionTable = {
  readonly id: Generated<number>;
  readonly dossierId: number | null;
  readonly licenceId: number | null;
  readonly personId: number;
  readonly agencyId: number;
  readonly heldOn: string;
  readonly passed: boolean;
  readonly findings: string;
  readonly accountId: number;
  readonly at: Date;
};

type LicenceActTable = {
  readonly id: Generated<number>;
  readonly licenceId: number;
  readonly kind: LicenceActKind;
  readonly fromDay: string;
  readonly reason: string;
  readonly agencyId: number;
  readonly accountId: number;
  readonly at: Date;
};

type FacilityTable = {
  readonly id: Generated<number>;
  readonly name: string;
  readonly address: string;
  readonly unitId: number;
  readonly ownerId: number;
};

/** The tables of the Postgres schema "health". */
export type HealthTables = {
  'health.licenceRule': LicenceRuleTable;
  'health.facility': FacilityTable;
  'health.licence': LicenceTable;
  'health.licenceCounter': { agencyId: number; kind: LicenceKind; year: number; last: number };
  'health.licenceAct': LicenceActTable;
  'health.inspection': InspectionTable;
};
