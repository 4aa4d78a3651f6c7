import type { Act } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import { PaperMissing } from '../intake/refusals-of-papers.ts';
import type { DossierRow } from '../queries/dossier.ts';
import { findDossierFiles } from '../queries/dossier-files.ts';

interface Paper {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly mandatory: boolean;
  readonly caseName: string | null;
}

/**
 * Shows the files of a dossier to its agency, to the desk that takes it in, to the agency that has it and to those that are
 * asked about it, where no paper is missing that is mandatory in its case. A paper whose file was refused counts as
 * missing; one still being looked at does not. @throws PaperMissing
 */
export async function shareComplete(
  act: Act,
  {
    id,
    agencyId,
    receivingAgencyId,
    holderAgencyId,
    askedAgencyIds,
    caseName,
  }: Pick<
    DossierRow,
    'id' | 'agencyId' | 'receivingAgencyId' | 'holderAgencyId' | 'askedAgencyIds' | 'caseName'
  >,
  papers: readonly Paper[],
): Promise<void> {
  const attached = await findDossierFiles(act.db, id);
  const fileIds = attached.map(({ fileId }) => fileId);
  // Shared before the last look at the papers: what is refused after all undoes this, too.
  const shared = await act.call(files.calls.share, { fileIds, agencyId });
  for (const other of [receivingAgencyId, holderAgencyId, ...askedAgencyIds])
    if (other !== null) await act.call(files.calls.share, { fileIds, agencyId: other });
  const refused = new Set(shared.filter(({ state }) => state === 'refused').map((file) => file.id));
  const present = new Set(attached.filter(({ fileId }) => !refused.has(fileId)).map(({ paper }) => paper));
  const asked = papers.filter((paper) => paper.caseName === null || paper.caseName === caseName);
  const missing = asked.find((paper) => paper.mandatory && !present.has(paper.code));
  if (missing !== undefined) throw new PaperMissing(missing);
}
