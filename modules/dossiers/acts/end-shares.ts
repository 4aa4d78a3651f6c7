import type { Act } from '../../../server/kit/index.ts';
import { files } from '../../files/contract.ts';
import type { DossierRow } from '../queries/dossier.ts';
import { findFilesNotSeenBy } from '../queries/dossier-files.ts';

/**
 * Takes its files back from the agencies that had a dossier, or were asked about it, as it was before the act: what one
 * of them still sees in this or another dossier it goes on reading.
 */
export async function endShares(
  act: Act,
  { id, holderAgencyId, askedAgencyIds }: Pick<DossierRow, 'id' | 'holderAgencyId' | 'askedAgencyIds'>,
): Promise<void> {
  for (const agencyId of new Set([holderAgencyId, ...askedAgencyIds])) {
    if (agencyId === null) continue;
    const fileIds = await findFilesNotSeenBy(act.db, id, agencyId);
    await act.call(files.calls.unshare, { fileIds, agencyId });
  }
}
