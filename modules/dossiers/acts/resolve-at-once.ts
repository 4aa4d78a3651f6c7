import type { Act } from '../../../server/kit/index.ts';
import { NotAtOnce } from '../deadline/refusals.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';
import { decideDossier } from './decide-dossier.ts';
import { dossierFor } from './dossier-for.ts';
import { DossierAct } from './model.ts';
import { receiveDossier } from './receive-dossier.ts';

/**
 * Receives a dossier and grants it in one go (giải quyết ngay), where the result is due on the same day: by whoever may
 * do both. All is recorded as if it had been done step by step (Decree 118/2025 Art. 17). @throws NotAtOnce
 */
export async function resolveAtOnce(act: Act, id: number): Promise<number> {
  await dossierFor(act, DossierAct.RESOLVE_AT_ONCE, id);
  await receiveDossier(act, id);
  const [start] = await findDeadlineEntries(act.db, [id]);
  if (start?.amount !== 0) throw new NotAtOnce();
  return decideDossier(act, id, null);
}
