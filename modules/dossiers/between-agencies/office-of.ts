import type { Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';

/** The agency for which the viewer acts on a dossier; null for its applicant and for what the province's machines do. */
export function officeOf(
  viewer: Viewer | null,
  dossier: {
    readonly applicantId: number;
    readonly agencyId: number;
    readonly holderAgencyId: number | null;
    readonly receivingAgencyId: number | null;
    readonly askedAgencyIds?: readonly number[];
  },
): number | null {
  if (viewer === null || viewer.personId === dossier.applicantId) return null;
  if (viewer.office !== null) return viewer.office;
  // Of an officer who works for several agencies, the one that has the dossier.
  const { holderAgencyId, agencyId, receivingAgencyId, askedAgencyIds = [] } = dossier;
  const { readDossiers, receiveDossiers } = dossiers.permissions;
  const reads = [holderAgencyId, agencyId, ...askedAgencyIds].find(
    (agency) => agency !== null && viewer.may(readDossiers, agency),
  );
  if (reads !== undefined) return reads;
  return receivingAgencyId !== null && viewer.may(receiveDossiers, receivingAgencyId)
    ? receivingAgencyId
    : null;
}
