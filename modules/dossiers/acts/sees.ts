import type { Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';
import { DossierState } from '../model.ts';
import type { DossierRow } from '../queries/dossier.ts';

/** Whether the viewer may see a dossier: the same that its type says to every statement. */
export function sees(
  viewer: Viewer,
  { applicantId, agencyId, holderAgencyId, askedAgencyIds, state }: DossierRow,
): boolean {
  if (viewer.personId === applicantId) return true;
  if (state === DossierState.DRAFT) return false;
  return [agencyId, holderAgencyId, ...askedAgencyIds].some(
    (agency) => agency !== null && viewer.may(dossiers.permissions.readDossiers, agency),
  );
}
