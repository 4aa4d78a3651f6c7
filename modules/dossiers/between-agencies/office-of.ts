import type { Viewer } from '../../../server/kit/index.ts';
import { dossiers } from '../contract.ts';

/** The agency for which the viewer acts on a dossier; null for its applicant and for what the province's machines do. */
export function officeOf(
  viewer: Viewer | null,
  dossier: {
    readonly applicantId: number;
    readonly agencyId: number;
    readonly holderAgencyId: number | null;
    readonly askedAgencyIds?: readonly number[];
  },
): number | null {
  if (viewer === null || viewer.personId === dossier.applicantId) return null;
  const { holderAgencyId, agencyId, askedAgencyIds = [] } = dossier;
  const concerned = [holderAgencyId, agencyId, ...askedAgencyIds].filter((agency) => agency !== null);
  // Of an officer who works for several agencies, the one that has the dossier.
  return (
    viewer.office ?? concerned.find((agency) => viewer.may(dossiers.permissions.readDossiers, agency)) ?? null
  );
}
