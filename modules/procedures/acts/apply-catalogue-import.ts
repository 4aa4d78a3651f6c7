import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { procedures } from '../contract.ts';
import { keepsCatalogue } from '../keeps-catalogue.ts';
import { lockImport, setImportState } from '../queries/catalogue-import.ts';
import { ImportNotFound, ImportNotReady } from '../refusals.ts';

/** Has a file that was checked taken into the catalogue. */
export async function applyCatalogueImport(act: Act, importId: number): Promise<number> {
  if (!keepsCatalogue(act.viewer)) throw new NotAllowed();
  const found = await lockImport(act.db, importId);
  if (found === undefined) throw new ImportNotFound();
  if (found.state !== 'checked') throw new ImportNotReady(found.state);
  await setImportState(act.db, importId, 'applying');
  await act.enqueue(procedures.jobs.applyImport, { importId });
  return importId;
}
