import type { Act } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import type { DiplomaImportState } from '../model.ts';
import { countRows } from '../queries/diploma-import-rows.ts';

/** Tells those who follow an import how far it has come. */
export async function tellProgress(
  act: Act,
  { id: importId, agencyId }: { readonly id: number; readonly agencyId: number },
  state: DiplomaImportState,
): Promise<void> {
  const { new: waiting, known, refused, taken } = await countRows(act.db, importId);
  await act.publish(education.events.diplomaImportAdvanced, {
    importId,
    agencyId,
    state,
    waiting,
    known,
    refused,
    taken,
  });
}
