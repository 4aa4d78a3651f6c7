import { type Act, NotAllowed } from '../../../server/kit/index.ts';
import { findPartsOf } from '../queries/linked-applications.ts';
import { DossierNotFound } from './refusals.ts';
import { submitDossier } from './submit-dossier.ts';

/** Hands in all dossiers of a linked application, or none where one is refused. */
export async function submitLinked(act: Act, linkedId: number): Promise<number> {
  const applicantId = act.viewer?.personId;
  if (applicantId == null) throw new NotAllowed();
  const parts = await findPartsOf(act.db, linkedId, applicantId);
  if (parts.length === 0) throw new DossierNotFound();
  for (const id of parts) await submitDossier(act, id);
  return linkedId;
}
