import type { AgencyKind } from '../model.ts';
import type { Fault } from './fault.ts';
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

export interface AgencyPlan {
  readonly changes: readonly AgencyChange[];
  readonly begins: readonly NewAgency[];
  readonly faults: readonly Fault[];
}

/**
 * What becomes of the agencies. Those end that a row names as old, and those whose unit ends; of the latter, where no row
 * says more, the new agency of the same kind and department in each successor of the unit takes over.
 */
export function planAgencies(
  rows: readonly Numbered<AgencyRow>[],
  { units, agencies }: Standing,
  unitPlan: UnitPlan,
): AgencyPlan {
  const old = new Map(agencies.map((agency) => [agency.code, agency]));
  const successorsOf = Map.groupBy(unitPlan.changes, ({ unitId }) => unitId);
  const named = Map.groupBy(rows, ({ oldCode }) => oldCode);
  const ends = ({ code, unitId }: StandingAgency) =>
    named.has(code) || (unitId !== null && successorsOf.has(unitId));
  const goesOn = new Map(agencies.filter((agency) => !ends(agency)).map((agency) => [agency.code, agency]));
  const endedUnits = new Set(units.filter(({ id }) => successorsOf.has(id)).map(({ code }) => code));
  const unitCodes = new Set([
    ...unitPlan.begins.map(({ code }) => code),
    ...units.flatMap(({ code }) => (endedUnits.has(code) ? [] : code)),
  ]);
  const faults: Fault[] = [];
  const begins = new Map<string, NewAgency>();
  for (const row of rows) {
    if (row.oldCode !== undefined && !old.has(row.oldCode))
      faults.push(fault(row, `Không có cơ quan ${row.oldCode}.`, `There is no agency ${row.oldCode}.`));
    const begun = newAgency(row);
    if (begun === null) {
      if (row.newCode !== undefined && !goesOn.has(row.newCode) && !isDescribed(row.newCode))
        faults.push(fault(row, `Thiếu thông tin về ${row.newCode}.`, `Of ${row.newCode} cells are missing.`));
      continue;
    }
    const before = begins.get(begun.code);
    if (goesOn.has(begun.code) || (before !== undefined && JSON.stringify(before) !== JSON.stringify(begun)))
      faults.push(
        fault(row, `Mã ${begun.code} đã có cơ quan khác.`, `Another agency has the code ${begun.code}.`),
      );
    if (!unitCodes.has(begun.unitCode))
      faults.push(fault(row, `Không có đơn vị ${begun.unitCode}.`, `There is no unit ${begun.unitCode}.`));
    begins.set(begun.code, begun);
  }
  for (const { code, parentCode } of begins.values())
    if (parentCode !== null && !begins.has(parentCode) && !goesOn.has(parentCode))
      faults.push(
        fault(
          rows.find((row) => row.newCode === code),
          `Không có cơ quan cấp trên ${parentCode}.`,
          `There is no parent ${parentCode}.`,
        ),
      );
  const changes = agencies.filter(ends).flatMap((agency): readonly AgencyChange[] => {
    const to = successorCodes(agency);
    return to.length === 0
      ? [{ agencyId: agency.id, successorCode: null, successorName: null }]
      : to.map((code) => ({
          agencyId: agency.id,
          successorCode: code,
          successorName: begins.get(code)?.name ?? goesOn.get(code)?.name ?? code,
        }));
  });
  return { changes, begins: [...begins.values()], faults };

  function isDescribed(code: string): boolean {
    return rows.some((row) => row.newCode === code && newAgency(row) !== null);
  }

  function successorCodes(agency: StandingAgency): readonly string[] {
    const said = named.get(agency.code) ?? [];
    if (said.length > 0) return [...new Set(said.flatMap(({ newCode }) => newCode ?? []))];
    const unitsAfter = new Set(
      successorsOf.get(agency.unitId ?? 0)?.map(({ successorCode }) => successorCode),
    );
    const alike = ({ kind, department }: Pick<NewAgency, 'department'> & { readonly kind: string }) =>
      kind === agency.kind && department === agency.department;
    const unitCodeOf = (id: number | null) => units.find((unit) => unit.id === id)?.code;
    return [
      ...[...begins.values()].filter((one) => unitsAfter.has(one.unitCode) && alike(one)),
      ...[...goesOn.values()].filter((one) => unitsAfter.has(unitCodeOf(one.unitId) ?? null) && alike(one)),
    ].map(({ code }) => code);
  }
}

/** The agency that a row describes; null where it describes none. */
function newAgency(row: AgencyRow): NewAgency | null {
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

function fault(row: { readonly number: number } | undefined, vi: string, en: string): Fault {
  return { row: row?.number ?? 0, vi, en };
}
