import type { Fault } from './fault.ts';
import { type AgencyPlan, planAgencies } from './plan-agencies.ts';
import { planUnits, type UnitPlan } from './plan-units.ts';
import type { DecisionRow, Numbered, Rows } from './rows.ts';
import type { Standing } from './standing.ts';

/** All that a reorganisation changes in units and agencies. */
export interface Plan {
  readonly units: Pick<UnitPlan, 'changes' | 'begins'>;
  readonly agencies: Pick<AgencyPlan, 'changes' | 'begins'>;
  readonly faults: readonly Fault[];
}

/** What the rows of a file make of what stands on the eve of the day. */
export function plan(rows: Rows, standing: Standing): Plan {
  const units = planUnits(rows.units, standing.units);
  const agencies = planAgencies(rows.agencies, standing, units);
  const faults = [...units.faults, ...agencies.faults, ...undecidable(rows.decisions, standing, agencies)];
  return { units, agencies, faults };
}

/** Decisions for an agency that is no successor of the other. */
function undecidable(
  decisions: readonly Numbered<DecisionRow>[],
  { agencies }: Standing,
  { changes }: AgencyPlan,
): readonly Fault[] {
  const idOf = new Map(agencies.map(({ code, id }) => [code, id]));
  return decisions
    .filter(
      ({ oldCode, newCode }) =>
        !changes.some(
          ({ agencyId, successorCode }) => agencyId === idOf.get(oldCode) && successorCode === newCode,
        ),
    )
    .map(({ number: row, oldCode, newCode }) => ({
      row,
      vi: `${newCode} không kế thừa ${oldCode}.`,
      en: `${newCode} is no successor of ${oldCode}.`,
    }));
}
