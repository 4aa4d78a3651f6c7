import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../contract.ts';
import { decideThings } from '../queries/affected-things.ts';
import { lockReorganisation } from '../queries/reorganisation.ts';
import { NoSuccessor, ReorganisationNotFound, ReorganisationNotReady } from '../refusals.ts';
import { ReorganisationState } from '../reorganisation/model.ts';
import { insistEverywhere } from './insist-everywhere.ts';

export interface ToDecide {
  readonly reorganisation: number;
  readonly things: readonly number[];
  /** Code of the agency that takes them over. */
  readonly agency: string;
}

/** Decides who takes over what has several successors, or none. All of it, or nothing. */
export async function decideSuccessor(
  act: Act,
  { reorganisation: id, things, agency }: ToDecide,
): Promise<number> {
  const viewer = insistEverywhere(act, organisations.permissions.planReorganisations);
  const found = await lockReorganisation(act.db, id);
  if (found === null) throw new ReorganisationNotFound();
  if (found.state === ReorganisationState.SURVEYING || found.state === ReorganisationState.FINISHED)
    throw new ReorganisationNotReady(found.state);
  const wanted = new Set(things);
  if ((await decideThings(act.db, found, [...wanted], agency, viewer.accountId)) !== wanted.size)
    throw new NoSuccessor();
  await act.enqueue(organisations.jobs.carryOutReorganisations, {});
  return id;
}
