import type { Act } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import type { DossierRow } from '../queries/dossier.ts';
import { type Attached, insistComplete, type Paper } from './insist-complete.ts';

/**
 * Shows the files of a dossier to its agency, to the desk that takes it in, to the agency that has it and to those that are
 * asked about it, where no paper is missing that is mandatory in its case. A paper whose file was refused counts as
 * missing; one still being looked at does not. @throws PaperMissing
 */
export async function shareComplete(
  act: Act,
  dossier: Pick<
    DossierRow,
    'agencyId' | 'receivingAgencyId' | 'holderAgencyId' | 'askedAgencyIds' | 'caseName'
  >,
  attached: readonly Attached[],
  papers: readonly Paper[],
): Promise<void> {
  const { agencyId, receivingAgencyId, holderAgencyId, askedAgencyIds } = dossier;
  const fileIds = attached.map(({ fileId }) => fileId);
  const others = [receivingAgencyId, holderAgencyId, ...askedAgencyIds].filter((other) => other !== null);
  // Shared before the last look at the papers: what is refused after all undoes this, too.
  const [shared] = await Promise.all([
    act.call(files.calls.share, { fileIds, agencyId }),
    ...others.map((other) => act.call(files.calls.share, { fileIds, agencyId: other })),
  ]);
  const refused = new Set(shared.filter(({ state }) => state === 'refused').map((file) => file.id));
  insistComplete(
    dossier,
    attached.filter(({ fileId }) => !refused.has(fileId)),
    papers,
  );
}
