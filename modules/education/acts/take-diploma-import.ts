import { type Act, signedIn } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { lockDiplomaImport, updateDiplomaImport } from '../queries/diploma-imports.ts';
import { DiplomaImportNotFound, DiplomaImportNotRead } from '../refusals.ts';

/** Has the rows of a file that can be taken entered into the register. @throws DiplomaImportNotRead */
export async function takeDiplomaImport(act: Act, importId: number): Promise<number> {
  const viewer = signedIn(act.viewer);
  const found = await lockDiplomaImport(act.db, importId);
  if (found === undefined || !viewer.may(education.permissions.importDiplomas, found.agencyId))
    throw new DiplomaImportNotFound();
  if (found.state !== 'read') throw new DiplomaImportNotRead();
  await updateDiplomaImport(act.db, importId, { state: 'taking' });
  await act.enqueue(education.jobs.takeDiplomaImport, { importId });
  return importId;
}
