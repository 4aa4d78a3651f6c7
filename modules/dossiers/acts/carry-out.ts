import type { Act, Viewer } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { DossierEventKind, DossierState } from '../model.ts';
import { type DossierRow, setResult, updateDossier } from '../queries/dossier.ts';
import { recordEvent } from '../record-event.ts';
import { ProcedureNotOffered } from '../refusals.ts';

/** Grants a dossier, as far as its department does, or stops it for a reason. */
export async function carryOut(
  act: Act,
  dossier: DossierRow,
  { accountId }: Viewer,
  refusal: string | null,
): Promise<void> {
  const decided = { decidedAt: new Date(act.clock.now().epochMilliseconds), deciderId: accountId };
  if (refusal === null) await grant(act, dossier, decided);
  else await stop(act, dossier, decided, refusal);
}

interface Decided {
  readonly decidedAt: Date;
  readonly deciderId: number;
}

async function grant(act: Act, dossier: DossierRow, decided: Decided): Promise<void> {
  const { id, code, agencyId, applicantId } = dossier;
  const version = await act.call(procedures.calls.version, { id: dossier.procedureId });
  const procedure = act.procedure(version.code);
  if (procedure === null || code === null) throw new ProcedureNotOffered(version.code);
  const application = procedure.application.parse(dossier.application);
  const verdict = await procedure.body.decide({ id, code, agencyId, applicantId, application }, act);
  if (verdict.kind === 'refused') return stop(act, dossier, decided, verdict.because.vi);
  const finished = verdict.pending ? {} : { finishedAt: decided.decidedAt };
  const state = verdict.pending ? DossierState.ISSUING : DossierState.DONE;
  await updateDossier(act.db, id, { ...decided, ...finished, state });
  await setResult(act.db, id, verdict.result);
  await recordEvent(act, dossier, DossierEventKind.GRANTED);
  if (!verdict.pending) await recordEvent(act, dossier, DossierEventKind.RESULT_ISSUED);
}

async function stop(act: Act, dossier: DossierRow, decided: Decided, reason: string): Promise<void> {
  await updateDossier(act.db, dossier.id, {
    ...decided,
    state: DossierState.STOPPED,
    reason,
    finishedAt: decided.decidedAt,
  });
  await recordEvent(act, dossier, DossierEventKind.REFUSED, reason);
}
