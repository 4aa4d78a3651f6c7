import type { UnitKind, UnitLevel } from '../model.ts';
import type { UnitChangeKind } from './model.ts';
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
  /** By code, those that no row ends. */
  readonly goesOn: ReadonlyMap<string, StandingUnit>;
}

/** What becomes of the units, by the rows of a file: those end that a row names as old. */
export function planUnits(rows: readonly Numbered<UnitRow>[], standing: readonly StandingUnit[]): UnitPlan {
  const old = new Map(standing.map((unit) => [unit.code, unit]));
  const ending = new Set(rows.map(({ oldCode }) => oldCode));
  const goesOn = new Map(standing.filter(({ code }) => !ending.has(code)).map((unit) => [unit.code, unit]));
  const begins = new Map(rows.flatMap((row) => newUnit(row) ?? []).map((unit) => [unit.code, unit]));
  const changes = rows.flatMap(({ change, oldCode, newCode = null }): readonly UnitChange[] => {
    const unit = old.get(oldCode);
    const successor = newCode === null ? undefined : (begins.get(newCode) ?? goesOn.get(newCode));
    const successorName = successor?.name ?? null;
    return unit === undefined ? [] : [{ change, unitId: unit.id, successorCode: newCode, successorName }];
  });
  return { changes, begins: [...begins.values()], goesOn };
}

/** The unit that a row describes; null where it describes none. */
export function newUnit(row: UnitRow): NewUnit | null {
  const { newCode: code, level, name, nameEn, kind, parentCode = null } = row;
  const whole = code !== undefined && name !== undefined && nameEn !== undefined && kind !== undefined;
  return whole ? { code, level, name, nameEn, kind, parentCode } : null;
}
