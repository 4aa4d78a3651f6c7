import type { GeneratedAlways } from 'kysely';
import type {
  AffectedState,
  AgencyKind,
  ReorganisationState,
  UnitChangeKind,
  UnitKind,
  UnitLevel,
} from './model.ts';

/** A null `validFrom` means "since before the records"; `validTo` is the first day it no longer is. */
type UnitTable = {
  readonly id: GeneratedAlways<number>;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly parentId: number | null;
  readonly plainName: GeneratedAlways<string>;
};

type SuccessionTable = {
  readonly fromUnitId: number;
  readonly toUnitId: number;
  readonly onDate: string;
};

type AgencyTable = {
  readonly id: GeneratedAlways<number>;
  readonly unitId: number | null;
  readonly parentId: number | null;
  readonly kind: AgencyKind;
  readonly name: string;
  readonly nameEn: string;
  readonly department: string | null;
  readonly code: string;
  readonly legacyCode: string;
  readonly codesEvidence: 'found' | 'recalled' | 'assigned';
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly plainName: GeneratedAlways<string>;
};

/** A null agency is the default of the installation. */
type AgencyWorkingHoursTable = {
  readonly id: GeneratedAlways<number>;
  readonly agencyId: number | null;
  readonly validFrom: string | null;
  readonly morningFrom: string;
  readonly morningTo: string;
  readonly afternoonFrom: string;
  readonly afternoonTo: string;
  readonly evidence: string;
};

type CalendarDayTable = {
  readonly day: string;
  readonly kind: 'day-off' | 'working-day';
  readonly name: string | null;
  readonly evidence: string;
};

type AgencySuccessionTable = {
  readonly fromAgencyId: number;
  readonly toAgencyId: number;
  readonly onDate: string;
};

type ReorganisationTable = {
  readonly id: GeneratedAlways<number>;
  readonly title: string;
  readonly day: string;
  /** The rows of the file, as they were read. */
  readonly rows: unknown;
  /** Who may take over from whom, by these rows. */
  readonly succession: unknown;
  readonly plannedBy: number;
  readonly plannedAt: Date;
  readonly surveyedAt: Date | null;
  readonly confirmedBy: number | null;
  readonly confirmedAt: Date | null;
  readonly begunAt: Date | null;
  readonly finishedAt: Date | null;
  readonly state: GeneratedAlways<ReorganisationState>;
};

type UnitChangeTable = {
  readonly id: GeneratedAlways<number>;
  readonly reorganisationId: number;
  readonly change: UnitChangeKind;
  readonly unitId: number;
  readonly successorCode: string | null;
  readonly successorName: string | null;
};

type AgencyChangeTable = {
  readonly id: GeneratedAlways<number>;
  readonly reorganisationId: number;
  readonly agencyId: number;
  readonly successorCode: string | null;
  readonly successorName: string | null;
};

type AffectedThingTable = {
  readonly id: GeneratedAlways<number>;
  readonly reorganisationId: number;
  /** In which order holdings are handed over. */
  readonly place: number;
  readonly holding: string;
  readonly thing: string;
  /** Of what goes to every successor: to which this is. */
  readonly part: string;
  readonly label: string;
  readonly agencyId: number;
  readonly stays: boolean;
  /** Codes of the agencies that may take it over; none: any agency. */
  readonly candidates: readonly string[];
  readonly successorCode: string | null;
  readonly decidedBy: number | null;
  readonly handedOverAt: Date | null;
  readonly state: GeneratedAlways<AffectedState>;
};

/** The tables of the Postgres schema "organisations"; days are `YYYY-MM-DD`. */
export type OrganisationsTables = {
  'organisations.unit': UnitTable;
  'organisations.succession': SuccessionTable;
  'organisations.agency': AgencyTable;
  'organisations.agencySuccession': AgencySuccessionTable;
  'organisations.reorganisation': ReorganisationTable;
  'organisations.unitChange': UnitChangeTable;
  'organisations.agencyChange': AgencyChangeTable;
  'organisations.affectedThing': AffectedThingTable;
  'organisations.agencyWorkingHours': AgencyWorkingHoursTable;
  'organisations.calendarDay': CalendarDayTable;
};
