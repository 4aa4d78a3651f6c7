import { isDeepStrictEqual } from 'node:util';
import { UnitLevel } from '../model.ts';
import { type Fault, faultAt } from './fault.ts';
import { UnitChangeKind } from './model.ts';
import { newUnit, type UnitPlan } from './plan-units.ts';
import type { Numbered, UnitRow } from './rows.ts';
import type { StandingUnit } from './standing.ts';

type Row = Numbered<UnitRow>;

/** What is wrong with the rows of units. */
export function unitFaults(
  rows: readonly Row[],
  standing: readonly StandingUnit[],
  plan: UnitPlan,
): readonly Fault[] {
  const old = new Map(standing.map((unit) => [unit.code, unit]));
  const begins = new Map(plan.begins.map((unit) => [unit.code, unit]));
  return [
    ...rows.flatMap((row) => wrongCodes(row)),
    ...rows.flatMap((row) => wrongParent(row)),
    ...rows.flatMap((row) => wrongChange(row)),
    ...leftBehind(standing, plan),
  ];

  function wrongCodes(row: Row): readonly Fault[] {
    const { oldCode, newCode = '' } = row;
    if (!old.has(oldCode))
      return [faultAt(row, `Không có đơn vị ${oldCode}.`, `There is no unit ${oldCode}.`)];
    const begun = newUnit(row);
    if (begun === null)
      return newCode === '' || plan.goesOn.has(newCode)
        ? []
        : [faultAt(row, `Thiếu thông tin về đơn vị ${newCode}.`, `Of unit ${newCode} cells are missing.`)];
    return isDeepStrictEqual(begins.get(newCode), begun) && !plan.goesOn.has(newCode)
      ? []
      : [faultAt(row, `Mã ${newCode} thuộc đơn vị khác.`, `The code ${newCode} is that of another unit.`)];
  }

  function wrongParent(row: Row): readonly Fault[] {
    const begun = newUnit(row);
    if (begun === null) return [];
    const { level, parentCode } = begun;
    const stands = parentCode !== null && (begins.has(parentCode) || plan.goesOn.has(parentCode));
    return stands === (level !== UnitLevel.PROVINCE)
      ? []
      : [faultAt(row, `Cấp trên ${parentCode} không hợp lệ.`, `The parent ${parentCode} is none.`)];
  }

  function wrongChange(row: Row): readonly Fault[] {
    const possible = possibleChanges(row);
    return possible.includes(row.change)
      ? []
      : [
          faultAt(
            row,
            `Loại thay đổi phải là ${possible.join(' / ')}.`,
            `The change is ${possible.join(' or ')}.`,
          ),
        ];
  }

  function possibleChanges({ oldCode, newCode }: Row): readonly UnitChangeKind[] {
    if (newCode === undefined) return [UnitChangeKind.ABOLISH];
    if (rows.filter((row) => row.oldCode === oldCode).length > 1) return [UnitChangeKind.SPLIT];
    if (plan.goesOn.has(newCode) || rows.filter((row) => row.newCode === newCode).length > 1)
      return [UnitChangeKind.MERGE];
    const [was, is] = [old.get(oldCode), begins.get(newCode)];
    const parent = standing.find(({ id }) => id === was?.parentId)?.code ?? null;
    const below = parent === null || plan.goesOn.has(parent) ? parent : undefined;
    if (below === is?.parentCode) return [UnitChangeKind.RENAME];
    return was?.name === is?.name && was?.kind === is?.kind
      ? [UnitChangeKind.TRANSFER]
      : [UnitChangeKind.RENAME, UnitChangeKind.TRANSFER];
  }
}

/** Units that would stand below one that has ended. */
function leftBehind(standing: readonly StandingUnit[], { goesOn }: UnitPlan): readonly Fault[] {
  const stays = new Set([...goesOn.values()].map(({ id }) => id));
  return [...goesOn.values()]
    .filter(({ parentId }) => parentId !== null && !stays.has(parentId))
    .filter(({ parentId }) => standing.some(({ id }) => id === parentId))
    .map(({ code, name }) =>
      faultAt(
        { number: 0 },
        `Đơn vị ${code} ${name} không còn cấp trên.`,
        `Unit ${code} ${name} is left without its parent.`,
      ),
    );
}
