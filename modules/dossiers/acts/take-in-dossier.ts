import type { Act } from '../../../server/kit/index.ts';
import { receiveDossier } from './receive-dossier.ts';
import { submitDossier } from './submit-dossier.ts';

/** Hands in and receives at once what was entered at the counter, while its applicant waits. */
export async function takeInDossier(act: Act, id: number): Promise<number> {
  await submitDossier(act, id);
  return receiveDossier(act, id);
}
