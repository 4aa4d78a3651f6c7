import { isDeepStrictEqual } from 'node:util';
import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { beginAgencies } from '../queries/begin-agencies.ts';
import { beginUnits } from '../queries/begin-units.ts';
import { lockReorganisation, updateReorganisation } from '../queries/reorganisation.ts';
import { standingBefore } from '../queries/standing.ts';
import {
  OwnReorganisation,
  ReorganisationFaulty,
  ReorganisationNotFound,
  ReorganisationNotReady,
} from '../refusals.ts';
import type { Fault } from '../reorganisation/fault.ts';
import { keptRows } from '../reorganisation/kept-rows.ts';
import { ReorganisationState } from '../reorganisation/model.ts';
import { plan } from '../reorganisation/plan.ts';
import { successionOf } from '../reorganisation/succession.ts';
import type { OrganisationsTables } from '../tables.ts';
import { insistEverywhere } from './insist-everywhere.ts';

/**
 * Carries out what somebody else planned: units and agencies end and begin by the calendar, and from the day on a worker
 * hands over what hangs on them.
 */
export async function reorganise(act: Act, id: number): Promise<number> {
  const viewer = insistEverywhere(act, organisations.permissions.reorganise);
  const planned = await lockReorganisation(act.db, id);
  if (planned === null) throw new ReorganisationNotFound();
  if (planned.state !== ReorganisationState.PLANNED) throw new ReorganisationNotReady(planned.state);
  if (planned.plannedBy === viewer.accountId) throw new OwnReorganisation();
  const day = Temporal.PlainDate.from(planned.day);
  // Others may have reorganised since.
  const standing = await standingBefore(act.db.$extendTables<OrganisationsTables>(), day);
  const made = plan(keptRows(planned.rows), standing);
  if (made.faults.length > 0) throw new ReorganisationFaulty(made.faults);
  if (!isDeepStrictEqual(successionOf(made), planned.succession)) throw new ReorganisationFaulty([changed]);
  await beginUnits(act.db, day, made.units);
  await beginAgencies(act.db, day, made.agencies);
  const confirmedAt = new Date(act.clock.now().epochMilliseconds);
  await updateReorganisation(act.db, id, { confirmedBy: viewer.accountId, confirmedAt });
  await act.enqueue(organisations.jobs.carryOutReorganisations, {});
  return id;
}

const changed: Fault = {
  row: 0,
  vi: 'Đơn vị hoặc cơ quan đã thay đổi kể từ khi lập phương án; hãy lập lại.',
  en: 'Units or agencies have changed since it was planned: plan it again.',
};
