import { isDeepStrictEqual } from 'node:util';
import { type Fault, faultAt } from './fault.ts';
import { type AgencyPlan, newAgency } from './plan-agencies.ts';
import type { UnitPlan } from './plan-units.ts';
import type { AgencyRow, Numbered } from './rows.ts';
import type { StandingAgency } from './standing.ts';

/** What is wrong with the rows of agencies. */
export function agencyFaults(
  rows: readonly Numbered<AgencyRow>[],
  agencies: readonly StandingAgency[],
  units: UnitPlan,
  { begins, goesOn, residents }: AgencyPlan,
): readonly Fault[] {
  const old = new Set(agencies.map(({ code }) => code));
  const there = new Set(residents.map(({ code }) => code));
  const begun = new Map(begins.map((agency) => [agency.code, agency]));
  const unitCodes = new Set([...units.begins.map(({ code }) => code), ...units.goesOn.keys()]);
  const legacyCodes = Map.groupBy([...begins, ...goesOn.values()], ({ legacyCode }) => legacyCode);
  return rows.flatMap((row) => {
    const { oldCode, newCode } = row;
    if (oldCode !== undefined && !old.has(oldCode))
      return [faultAt(row, `Không có cơ quan ${oldCode}.`, `There is no agency ${oldCode}.`)];
    const described = newAgency(row);
    if (described === null)
      return newCode === undefined || there.has(newCode)
        ? []
        : [faultAt(row, `Thiếu thông tin về cơ quan ${newCode}.`, `Of agency ${newCode} cells are missing.`)];
    const { code, legacyCode, unitCode, parentCode } = described;
    const taken = goesOn.has(code) || !isDeepStrictEqual(begun.get(code), described);
    if (taken || legacyCodes.get(legacyCode)?.length !== 1)
      return [
        faultAt(row, `Mã ${code} thuộc cơ quan khác.`, `The codes of ${code} are those of another agency.`),
      ];
    if (!unitCodes.has(unitCode))
      return [faultAt(row, `Không có đơn vị ${unitCode}.`, `There is no unit ${unitCode}.`)];
    return parentCode === null || there.has(parentCode)
      ? []
      : [faultAt(row, `Không có cơ quan cấp trên ${parentCode}.`, `There is no parent ${parentCode}.`)];
  });
}
