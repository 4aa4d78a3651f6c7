import type { Act } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import type { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import type { Warned } from '../queries/deadline-warnings.ts';

/** Writes into the history of each dossier that it was warned of, and tells the world; answers with how many. */
export async function recordWarned(
  act: Act,
  warned: readonly Warned[],
  kind: DossierEventKind,
): Promise<number> {
  const codes = new Map<number, string>();
  for (const { procedureId, ...dossier } of warned) {
    const code =
      codes.get(procedureId) ?? (await act.call(procedures.calls.version, { id: procedureId })).code;
    codes.set(procedureId, code);
    await recordEvent(act, dossier, kind, code);
  }
  return warned.length;
}
