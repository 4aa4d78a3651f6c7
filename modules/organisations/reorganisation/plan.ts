import { agencyFaults } from './agency-faults.ts';
import { type Fault, faultAt } from './fault.ts';
import { type AgencyPlan, planAgencies } from './plan-agencies.ts';
import { planUnits, type UnitPlan } from './plan-units.ts';
import type { DecisionRow, Numbered, Rows } from './rows.ts';
import type { Standing } from './standing.ts';
import { unitFaults } from './unit-faults.ts';

/** All that a reorganisation changes in units and agencies. */
export interface Plan {
  readonly units: UnitPlan;
  readonly agencies: AgencyPlan;
  readonly faults: readonly Fault[];
}

/** What the rows of a file make of what stands on the eve of the day. */
export function plan(rows: Rows, standing: Standing): Plan {
  const units = planUnits(rows.units, standing.units);
  const agencies = planAgencies(rows.agencies, standing, units);
  const faults = [
    ...unitFaults(rows.units, standing.units, units),
    ...agencyFaults(rows.agencies, standing.agencies, units, agencies),
    ...undecidable(rows.decisions, standing, agencies),
  ];
  return { units, agencies, faults };
}

/** Decisions for an agency that is no successor of the other. */
function undecidable(
  decisions: readonly Numbered<DecisionRow>[],
  { agencies }: Standing,
  { changes }: AgencyPlan,
): readonly Fault[] {
  const idOf = new Map(agencies.map(({ code, id }) => [code, id]));
  const takesOver = ({ oldCode, newCode }: DecisionRow) =>
    changes.some(
      ({ agencyId, successorCode }) => agencyId === idOf.get(oldCode) && successorCode === newCode,
    );
  return decisions
    .filter((decision) => !takesOver(decision))
    .map((row) =>
      faultAt(
        row,
        `${row.newCode} không kế thừa ${row.oldCode}.`,
        `${row.newCode} is no successor of ${row.oldCode}.`,
      ),
    );
}
