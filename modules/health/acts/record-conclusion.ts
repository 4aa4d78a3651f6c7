import { type Act, NotAllowed, signedIn } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { insertConclusion } from '../queries/disabilities.ts';
import type { DisabilityConclusion } from '../social/model.ts';
import { handedInOn } from './handed-in-on.ts';
import { insistHeld } from './insist-held.ts';
import { undecided } from './undecided.ts';

/** Writes down what the council concluded of the applicant; the last one counts when the dossier is decided. */
export async function recordConclusion(
  act: Act,
  dossierId: number,
  concluded: Pick<DisabilityConclusion, 'degree' | 'kind' | 'diagnosis' | 'heldOn'>,
): Promise<number> {
  const viewer = signedIn(act.viewer);
  const dossier = await undecided(act, dossierId, [health.procedures.certifyDisability]);
  const { agencyId, applicantId: personId } = dossier;
  if (!viewer.may(health.permissions.assessDisability, agencyId)) throw new NotAllowed();
  insistHeld(act, concluded.heldOn, handedInOn(dossier));
  const at = new Date(act.clock.now().epochMilliseconds);
  const { accountId } = viewer;
  await insertConclusion(act.db, { ...concluded, dossierId, personId, agencyId, accountId, at });
  return dossierId;
}
