import { UnitChangeKind as Change, type UnitChangeKind, type UnitKind, type UnitLevel } from '../model.ts';
import type { Fault } from './fault.ts';
import type { Numbered, UnitRow } from './rows.ts';
import type { StandingUnit } from './standing.ts';

export interface NewUnit {
  readonly code: string;
  readonly level: UnitLevel;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: UnitKind;
  readonly parentCode: string | null;
}

/** One unit and one of its successors, if it has any. */
export interface UnitChange {
  readonly change: UnitChangeKind;
  readonly unitId: number;
  readonly successorCode: string | null;
  readonly successorName: string | null;
}

export interface UnitPlan {
  readonly changes: readonly UnitChange[];
  readonly begins: readonly NewUnit[];
  readonly faults: readonly Fault[];
}

/** What becomes of the units, by the rows of a file, and what is wrong with them. */
export function planUnits(rows: readonly Numbered<UnitRow>[], standing: readonly StandingUnit[]): UnitPlan {
  const old = new Map(standing.map((unit) => [unit.code, unit]));
  const from = Map.groupBy(rows, ({ oldCode }) => oldCode);
  const into = Map.groupBy(rows, ({ newCode }) => newCode);
  const ending = new Set(from.keys());
  const stays = (code: string) => old.has(code) && !ending.has(code);
  const faults: Fault[] = [];
  const begins = new Map<string, NewUnit>();
  const changes: UnitChange[] = [];
  for (const row of rows) {
    const unit = old.get(row.oldCode);
    if (unit === undefined) {
      faults.push(fault(row, `Không có đơn vị ${row.oldCode}.`, `There is no unit ${row.oldCode}.`));
      continue;
    }
    const { newCode: code = null } = row;
    const successor = code === null ? null : nameOf(row, code);
    if (successor === undefined) continue;
    const expected = expectedChanges(row);
    if (!expected.includes(row.change))
      faults.push(
        fault(
          row,
          `Loại thay đổi phải là ${expected.join(', ')}.`,
          `The change is ${expected.join(' or ')}.`,
        ),
      );
    changes.push({ change: row.change, unitId: unit.id, successorCode: code, successorName: successor });
  }
  const later = new Set([
    ...begins.keys(),
    ...standing.filter(({ code }) => stays(code)).map(({ code }) => code),
  ]);
  for (const { code, level, parentCode } of begins.values())
    if ((parentCode === null) !== (level === 'province') || (parentCode !== null && !later.has(parentCode)))
      faults.push(
        fault(rowOf(code), `Không có đơn vị cấp trên ${parentCode}.`, `There is no parent ${parentCode}.`),
      );
  return { changes, begins: [...begins.values()], faults: [...faults, ...leftBehind(standing, ending)] };

  /** The name of the unit that a row names as its successor; undefined where it names none. */
  function nameOf(row: Numbered<UnitRow>, code: string): string | undefined {
    if (row.name === undefined && stays(code)) return old.get(code)?.name;
    const { level, name, nameEn, kind, parentCode = null } = row;
    if (name === undefined || nameEn === undefined || kind === undefined || stays(code)) {
      faults.push(
        fault(
          row,
          `Đơn vị ${code} thiếu thông tin hoặc vẫn tồn tại.`,
          `Unit ${code} lacks cells, or goes on.`,
        ),
      );
      return undefined;
    }
    const begun: NewUnit = { code, level, name, nameEn, kind, parentCode };
    const before = begins.get(code);
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(begun))
      faults.push(
        fault(row, `Đơn vị ${code} được ghi khác nhau.`, `Unit ${code} is another one in a row above.`),
      );
    begins.set(code, before ?? begun);
    return name;
  }

  function expectedChanges({ oldCode, newCode }: UnitRow): readonly UnitChangeKind[] {
    if (newCode === undefined) return [Change.ABOLISH];
    if (from.get(oldCode)?.length !== 1) return [Change.SPLIT];
    if (stays(newCode) || into.get(newCode)?.length !== 1) return [Change.MERGE];
    const [was, is] = [old.get(oldCode), begins.get(newCode)];
    const sameName = was?.name === is?.name && was?.kind === is?.kind;
    const parent = standing.find(({ id }) => id === was?.parentId)?.code ?? null;
    const sameParent = parent === (is?.parentCode ?? null) && !ending.has(parent ?? '');
    // Another code alone is another name, too.
    return sameParent ? [Change.RENAME] : sameName ? [Change.TRANSFER] : [Change.RENAME, Change.TRANSFER];
  }

  function rowOf(code: string): { readonly number: number } {
    return into.get(code)?.[0] ?? { number: 0 };
  }
}

/** Units that would stand below one that has ended. */
function leftBehind(standing: readonly StandingUnit[], ending: ReadonlySet<string>): readonly Fault[] {
  const ended = new Set(standing.filter(({ code }) => ending.has(code)).map(({ id }) => id));
  return standing
    .filter(({ code, parentId }) => parentId !== null && ended.has(parentId) && !ending.has(code))
    .map(({ code, name }) =>
      fault(
        { number: 0 },
        `Đơn vị ${code} ${name} không còn cấp trên.`,
        `Unit ${code} ${name} is left without its parent.`,
      ),
    );
}

function fault({ number: row }: { readonly number: number }, vi: string, en: string): Fault {
  return { row, vi, en };
}
