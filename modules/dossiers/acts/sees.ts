import type { Viewer } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { DossierState } from '../model.ts';
import type { DossierRow } from '../queries/dossier.ts';

/** Whether the viewer may see a dossier: the same that its type says to every statement. */
export function sees(viewer: Viewer, dossier: DossierRow): boolean {
  const { applicantId, agencyId, holderAgencyId, askedAgencyIds, receivingAgencyId, state, channel } =
    dossier;
  if (viewer.personId === applicantId) return true;
  if (state === DossierState.DRAFT && channel === Channel.ONLINE) return false;
  const { readDossiers, receiveDossiers } = dossiers.permissions;
  if (receivingAgencyId !== null && viewer.may(receiveDossiers, receivingAgencyId)) return true;
  return [agencyId, holderAgencyId, ...askedAgencyIds].some(
    (agency) => agency !== null && viewer.may(readDossiers, agency),
  );
}
