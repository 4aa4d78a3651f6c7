import type { Act } from '../../../server/kit/index.ts';
import { insertDeadlineEntry } from '../queries/deadline-entries.ts';
import type { DossierRow } from '../queries/dossier.ts';
import type { DeadlineEntryKind } from './model.ts';

/** Notes in the ledger that an opinion was asked for or given. It has a deadline of its own: what is due stays as it was. */
export async function noteOpinion(
  act: Act,
  { id: dossierId, dueAt }: Pick<DossierRow, 'id' | 'dueAt'>,
  kind: typeof DeadlineEntryKind.OPINION_ASKED | typeof DeadlineEntryKind.OPINION_GIVEN,
  note: string,
): Promise<void> {
  const at = new Date(act.clock.now().epochMilliseconds);
  const actorId = act.viewer?.accountId ?? null;
  await insertDeadlineEntry(act.db, { dossierId, kind, at, actorId, dueAt, note });
}
