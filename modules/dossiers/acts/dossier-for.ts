import { type Act, NotAllowed, NotSignedIn, type Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { type DossierAct, DossierState } from '../model.ts';
import { type DossierRow, lockDossier } from '../queries/dossier.ts';
import { ActNotPossible, DossierNotFound } from '../refusals.ts';
import { ACTS, isWho, possibleActs } from './possible.ts';

/**
 * The dossier on which the viewer may do this now, locked. Whoever may not even see it learns no more than that there is
 * nothing to see. @throws DossierNotFound, NotAllowed, ActNotPossible
 */
export async function dossierFor(
  act: Act,
  wanted: DossierAct,
  id: number,
): Promise<{ readonly dossier: DossierRow; readonly viewer: Viewer }> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const dossier = await lockDossier(act.db, id);
  if (dossier === undefined || !sees(viewer, dossier)) throw new DossierNotFound();
  const anywhere = Object.values(ACTS[wanted]).some((who) => isWho(viewer, who, dossier));
  if (!anywhere) throw new NotAllowed();
  const possible = possibleActs(viewer, dossier);
  if (!possible.includes(wanted)) throw new ActNotPossible(dossier.state, possible);
  return { dossier, viewer };
}

function sees(viewer: Viewer, { applicantId, agencyId, state }: DossierRow): boolean {
  if (viewer.personId === applicantId) return true;
  return state !== DossierState.DRAFT && viewer.may(dossiers.permissions.readDossiers, agencyId);
}
