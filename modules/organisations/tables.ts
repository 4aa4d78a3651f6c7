import type { GeneratedAlways } from 'kysely';

/** A null `validFrom` means "since before the records"; `validTo` is the first day it no longer is. */
type UnitTable = {
  readonly id: GeneratedAlways<number>;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly kind: 'Tỉnh' | 'Thành phố' | 'Huyện' | 'Phường' | 'Xã' | 'Thị trấn';
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
  readonly kind:
    | 'provincial-committee'
    | 'department'
    | 'service-centre'
    | 'district-committee'
    | 'commune-committee';
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

/** The tables of the Postgres schema "organisations"; days are `YYYY-MM-DD`. */
export type OrganisationsTables = {
  'organisations.unit': UnitTable;
  'organisations.succession': SuccessionTable;
  'organisations.agency': AgencyTable;
  'organisations.agencyWorkingHours': AgencyWorkingHoursTable;
  'organisations.calendarDay': CalendarDayTable;
};
