import { holdsOn } from './holds-on.ts';

/** A department as it exists from a day to a day. */
export interface Department {
  readonly field: string;
  readonly code: string;
  readonly legacyCode: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The departments that exist on a day (`YYYY-MM-DD`). */
export function departmentsOn(departments: readonly Department[], day: string): readonly Department[] {
  return departments.filter((department) => holdsOn(department, day));
}
