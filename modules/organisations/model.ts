export { CalendarChangeNotFound, CalendarPlanOver } from './refusals.ts';
export { CalendarChange, ChangedDayKind, DayReason } from './working-time/model.ts';

/** An administrative unit (đơn vị hành chính). Its identity is code and first day: codes are used again. */
export class Unit {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly level: UnitLevel;
  declare readonly kind: string;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly parentId: number | null;
  declare readonly plainName: string;
  declare readonly parent: Unit | null;
  declare readonly successions: readonly Succession[];
}

/** One unit that another became, wholly or in part. */
export class Succession {
  declare readonly fromUnitId: number;
  declare readonly toUnitId: number;
  declare readonly onDate: string;
  declare readonly to: Unit;
}

/** A state agency (cơ quan). */
export class Agency {
  declare readonly id: number;
  declare readonly code: string;
  declare readonly legacyCode: string;
  declare readonly name: string;
  declare readonly nameEn: string;
  declare readonly kind: AgencyKind;
  declare readonly department: string | null;
  declare readonly validFrom: string | null;
  declare readonly validTo: string | null;
  declare readonly unitId: number | null;
  declare readonly unit: Unit | null;
  declare readonly successions: readonly AgencySuccession[];
}

/** An agency that took over from another, wholly or in part. */
export class AgencySuccession {
  declare readonly fromAgencyId: number;
  declare readonly toAgencyId: number;
  declare readonly onDate: string;
  declare readonly to: Agency;
}

/** A person in office, as others see them: by name. */
export class Officer {
  declare readonly id: number;
  declare readonly name: string;
}

export const UnitLevel = { PROVINCE: 'province', DISTRICT: 'district', COMMUNE: 'commune' } as const;
export type UnitLevel = (typeof UnitLevel)[keyof typeof UnitLevel];

/** The kinds of units (loại đơn vị), as they stand before their names. */
export const UnitKind = {
  PROVINCE: 'Tỉnh',
  CITY: 'Thành phố',
  DISTRICT: 'Huyện',
  WARD: 'Phường',
  COMMUNE: 'Xã',
  TOWNSHIP: 'Thị trấn',
} as const;
export type UnitKind = (typeof UnitKind)[keyof typeof UnitKind];

export const AgencyKind = {
  PROVINCIAL_COMMITTEE: 'provincial-committee',
  DEPARTMENT: 'department',
  SERVICE_CENTRE: 'service-centre',
  DISTRICT_COMMITTEE: 'district-committee',
  COMMUNE_COMMITTEE: 'commune-committee',
} as const;
export type AgencyKind = (typeof AgencyKind)[keyof typeof AgencyKind];
