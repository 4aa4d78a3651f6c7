import {
  type Act,
  NotAllowed,
  NotSignedIn,
  type Permission,
  type Viewer,
} from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { DossierState } from '../model.ts';
import { type DossierRow, lockDossier } from '../queries/dossier.ts';
import { ActNotPossible, DossierNotFound } from '../refusals.ts';

/**
 * A dossier of an agency in which the viewer may do this, locked and in the right state. Whoever may not even see it
 * learns no more than that there is nothing to see. @throws DossierNotFound, NotAllowed, ActNotPossible
 */
export async function ofMyAgency(
  act: Act,
  id: number,
  permission: Permission,
  state: DossierState,
): Promise<{ readonly dossier: DossierRow; readonly viewer: Viewer }> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const dossier = await lockDossier(act.db, id);
  const sees = dossier !== undefined && viewer.may(dossiers.permissions.readDossiers, dossier.agencyId);
  if (!sees || dossier.state === DossierState.DRAFT) throw new DossierNotFound();
  if (!viewer.may(permission, dossier.agencyId)) throw new NotAllowed();
  if (dossier.state !== state) throw new ActNotPossible(dossier.state);
  return { dossier, viewer };
}
