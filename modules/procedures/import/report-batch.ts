import type { Act } from '../../../server/kit/index.ts';
import { findKnown } from '../queries/find-known.ts';
import { planEachTime } from '../queries/plan-each-time.ts';
import { findProcedureIds } from '../queries/procedure-ids.ts';
import { insertReport, type Reported } from '../queries/report.ts';
import { type Department, departmentsOn } from './departments.ts';
import { RowRefused } from './faults.ts';
import type { Days, NewVersion, Plan } from './plan.ts';
import { planRow } from './plan-row.ts';
import type { CatalogueRow } from './read-catalogue.ts';
import type { Wanted } from './wanted.ts';

/** What holds for all rows of an import. */
export interface Importing {
  readonly importId: number;
  readonly days: Days;
  readonly departments: readonly Department[];
  /** The codes of the rows so far. */
  readonly seen: Set<string>;
}

/** What rows do to the catalogue, when nothing is refused. */
export interface Planned {
  readonly marks: readonly NonNullable<Plan['marks']>[];
  readonly versions: readonly (NewVersion & { readonly code: string })[];
  readonly refused: number;
}

/** Reports of some rows what they do to the catalogue as it is, and changes nothing of it. */
export async function reportBatch(
  { db }: Act,
  importing: Importing,
  batch: readonly CatalogueRow[],
): Promise<Planned> {
  const { importId, days, departments, seen } = importing;
  await planEachTime(db);
  const codes = batch.flatMap(({ said }) => ('fault' in said ? [] : [said.code, ...namedBy(said)]));
  const known = await findKnown(db, codes);
  const there = await findProcedureIds(db, codes);
  const planned = batch.map(({ row, code, said }) => {
    if ('fault' in said) return { row, code, plan: said };
    try {
      if (seen.has(said.code)) throw new RowRefused('REPEATED', 'code');
      const plan = planRow(said, known.get(said.code) ?? [], days);
      insistNamed(said, (code) => there.has(code) || seen.has(code));
      insistOwned(plan, departments);
      return { row, code, plan };
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error;
      return { row, code, plan: { fault: error.fault, field: error.field } };
    } finally {
      seen.add(said.code);
    }
  });
  await insertReport(db, importId, planned.map(reported));
  const plans = planned.flatMap(({ code, plan }) =>
    code === null || 'fault' in plan ? [] : [{ code, ...plan }],
  );
  return {
    marks: plans.flatMap(({ marks }) => marks ?? []),
    versions: plans.flatMap(({ code, version }) => (version === null ? [] : [{ code, ...version }])),
    refused: planned.length - plans.length,
  };
}

function reported({
  row,
  code,
  plan,
}: {
  readonly row: number;
  readonly code: string | null;
  readonly plan: Plan | Pick<RowRefused, 'fault' | 'field'>;
}): Reported {
  if ('fault' in plan)
    return { row, code, outcome: 'refused', fault: plan.fault, field: plan.field, changes: [] };
  return { row, code, outcome: plan.outcome, fault: null, field: null, changes: plan.changes };
}

function namedBy({ replacedBy, content: { papers = [] } }: Wanted): readonly string[] {
  return [
    ...(replacedBy === undefined ? [] : [replacedBy]),
    ...papers.flatMap(({ resultOf }) => resultOf ?? []),
  ];
}

function insistNamed(wanted: Wanted, isThere: (code: string) => boolean): void {
  const missing = namedBy(wanted).find((code) => !isThere(code));
  if (missing !== undefined)
    throw new RowRefused('UNKNOWN_PROCEDURE', missing === wanted.replacedBy ? 'replacedBy' : 'papers');
}

/** A new version belongs to a department that there is on its first day. */
function insistOwned({ version }: Plan, departments: readonly Department[]): void {
  if (version === null) return;
  const { owner } = version.content;
  if (!departmentsOn(departments, version.validFrom).some(({ field }) => field === owner))
    throw new RowRefused('UNKNOWN_AGENCY', 'owner');
}
