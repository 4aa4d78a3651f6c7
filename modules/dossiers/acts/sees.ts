import type { Viewer } from '../../../server/kit/index.ts';
import { Channel } from '../../procedures/model.ts';
import { dossiers } from '../contract.ts';
import { DossierState } from '../model.ts';
import type { DossierRow } from '../queries/dossier.ts';

/** Whether the viewer may see a dossier on a day: the same that its type says to every statement. */
export function sees(viewer: Viewer, dossier: DossierRow, today: Temporal.PlainDate): boolean {
  const { applicantId, agencyId, holderAgencyId, askedAgencyIds, receivingAgencyId, state, channel } =
    dossier;
  if (viewer.personId === applicantId || actsFor(viewer, dossier, today)) return true;
  if (state === DossierState.DRAFT && channel === Channel.ONLINE) return false;
  const { readDossiers, receiveDossiers } = dossiers.permissions;
  if (receivingAgencyId !== null && viewer.may(receiveDossiers, receivingAgencyId)) return true;
  return [agencyId, holderAgencyId, ...askedAgencyIds].some(
    (agency) => agency !== null && viewer.may(readDossiers, agency),
  );
}

/** Whether the viewer acts for the applicant on a day. */
function actsFor(
  { personId }: Viewer,
  { representativeId, representedUntil }: DossierRow,
  today: Temporal.PlainDate,
): boolean {
  if (personId === null || personId !== representativeId) return false;
  return representedUntil === null || representedUntil >= today.toString();
}
