import type { AgencyKind } from '../model.ts';
import type { UnitPlan } from './plan-units.ts';
import type { AgencyRow, Numbered } from './rows.ts';
import type { Standing, StandingAgency } from './standing.ts';

export interface NewAgency {
  readonly code: string;
  readonly legacyCode: string;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: AgencyKind;
  readonly department: string | null;
  readonly unitCode: string;
  readonly parentCode: string | null;
}

/** One agency that ends and one of its successors, if it has any. */
export interface AgencyChange {
  readonly agencyId: number;
  readonly successorCode: string | null;
  readonly successorName: string | null;
}

/** An agency of the day, be it new or not. */
interface Resident {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
  readonly department: string | null;
  readonly unitCode: string | undefined;
}

export interface AgencyPlan {
  readonly changes: readonly AgencyChange[];
  readonly begins: readonly NewAgency[];
  /** By code, those that do not end. */
  readonly goesOn: ReadonlyMap<string, StandingAgency>;
  /** All that there are on the day. */
  readonly residents: readonly Resident[];
}

/**
 * What becomes of the agencies. Those end that a row names as old, and those whose unit ends; of the latter, where no row
 * says more, the agency of the same kind and department in each successor of the unit takes over.
 */
export function planAgencies(
  rows: readonly Numbered<AgencyRow>[],
  { units, agencies }: Standing,
  unitPlan: UnitPlan,
): AgencyPlan {
  const named = Map.groupBy(rows, ({ oldCode }) => oldCode);
  const unitsAfter = Map.groupBy(unitPlan.changes, ({ unitId }) => unitId);
  const ends = ({ code, unitId }: StandingAgency) =>
    named.has(code) || (unitId !== null && unitsAfter.has(unitId));
  const goesOn = new Map(agencies.filter((agency) => !ends(agency)).map((agency) => [agency.code, agency]));
  const begins = new Map(rows.flatMap((row) => newAgency(row) ?? []).map((agency) => [agency.code, agency]));
  const codeOfUnit = new Map(units.map(({ id, code }) => [id, code]));
  const residents: readonly Resident[] = [
    ...begins.values(),
    ...[...goesOn.values()].map((agency) => ({ ...agency, unitCode: codeOfUnit.get(agency.unitId ?? 0) })),
  ];
  const successorsOf = ({ code, unitId, kind, department }: StandingAgency): readonly string[] => {
    const said = named.get(code);
    if (said !== undefined) return [...new Set(said.flatMap(({ newCode }) => newCode ?? []))];
    const places = new Set(
      (unitsAfter.get(unitId ?? 0) ?? []).flatMap(({ successorCode }) => successorCode ?? []),
    );
    return residents
      .filter((one) => one.kind === kind && one.department === department && places.has(one.unitCode ?? ''))
      .map((one) => one.code);
  };
  const nameOf = new Map(residents.map(({ code, name }) => [code, name]));
  const changes = agencies.filter(ends).flatMap((agency): readonly AgencyChange[] => {
    const successors = successorsOf(agency).map((code) => ({ code, name: nameOf.get(code) ?? code }));
    return successors.length === 0
      ? [{ agencyId: agency.id, successorCode: null, successorName: null }]
      : successors.map(({ code, name }) => ({
          agencyId: agency.id,
          successorCode: code,
          successorName: name,
        }));
  });
  return { changes, begins: [...begins.values()], goesOn, residents };
}

/** The agency that a row describes; null where it describes none. */
export function newAgency(row: AgencyRow): NewAgency | null {
  const { newCode, legacyCode, name, nameEn, kind, department = null, unitCode, parentCode = null } = row;
  const whole =
    newCode !== undefined &&
    legacyCode !== undefined &&
    name !== undefined &&
    nameEn !== undefined &&
    kind !== undefined &&
    unitCode !== undefined;
  return whole ? { code: newCode, legacyCode, name, nameEn, kind, department, unitCode, parentCode } : null;
}
