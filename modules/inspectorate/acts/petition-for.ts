import { type Act, NotAllowed, NotSignedIn, type Viewer } from '../../../server/kit/index.ts';
import { inspectorate } from '../contract.ts';
import { lockPetition, type PetitionRow } from '../queries/petition.ts';
import { findSteps, type StepRow } from '../queries/petition-steps.ts';
import { PetitionActNotPossible, PetitionNotFound } from '../refusals.ts';
import { type LaterAct, possibleActs, RULES } from './possible.ts';

export interface ActedOn {
  readonly petition: PetitionRow;
  readonly steps: readonly StepRow[];
  readonly viewer: Viewer;
}

/**
 * The petition of the viewer's agency on which they may do this now, locked. Whoever may not see it learns no more than
 * that there is nothing to see. @throws PetitionNotFound, NotAllowed, PetitionActNotPossible
 */
export async function petitionFor(act: Act, wanted: LaterAct, id: number): Promise<ActedOn> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const petition = await lockPetition(act.db, id);
  if (petition === undefined || !viewer.may(inspectorate.permissions.readPetitions, petition.agencyId))
    throw new PetitionNotFound();
  if (!viewer.may(RULES[wanted].may, petition.agencyId)) throw new NotAllowed();
  const steps = await findSteps(act.db, [id]);
  const possible = possibleActs(
    viewer,
    petition,
    steps.map((step) => step.act),
  );
  if (!possible.includes(wanted)) throw new PetitionActNotPossible(petition.state, possible);
  return { petition, steps, viewer };
}
