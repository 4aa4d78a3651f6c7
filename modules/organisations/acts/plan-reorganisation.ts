import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { insertReorganisation } from '../queries/reorganisation.ts';
import { standingBefore } from '../queries/standing.ts';
import { ReorganisationFaulty } from '../refusals.ts';
import { plan } from '../reorganisation/plan.ts';
import { readFile } from '../reorganisation/read-file.ts';
import { successionOf } from '../reorganisation/succession.ts';
import type { OrganisationsTables } from '../tables.ts';
import { insistEverywhere } from './insist-everywhere.ts';

export interface ToPlan {
  readonly title: string;
  readonly day: string;
  readonly file: string;
}

/** Reads a file and keeps what it would change; a worker lists what hangs on it. No unit or agency changes. */
export async function planReorganisation(act: Act, { title, day, file }: ToPlan): Promise<number> {
  const viewer = insistEverywhere(act, organisations.permissions.planReorganisations);
  const { rows, faults } = readFile(file);
  if (faults.length > 0) throw new ReorganisationFaulty(faults);
  const standing = await standingBefore(
    act.db.$extendTables<OrganisationsTables>(),
    Temporal.PlainDate.from(day),
  );
  const made = plan(rows, standing);
  if (made.faults.length > 0) throw new ReorganisationFaulty(made.faults);
  const plannedAt = new Date(act.clock.now().epochMilliseconds);
  const kept = { rows: JSON.stringify(rows), succession: JSON.stringify(successionOf(made)) };
  const planned = { title, day, ...kept, plannedBy: viewer.accountId, plannedAt };
  const id = await insertReorganisation(act.db, planned, made);
  await act.enqueue(organisations.jobs.carryOutReorganisations, {});
  return id;
}
