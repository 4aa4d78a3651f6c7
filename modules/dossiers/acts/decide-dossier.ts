import type { Act } from '../../../server/kit/index.ts';
import { procedures } from '../../procedures/contract.ts';
import { dossiers } from '../contract.ts';
import { DossierEventKind, DossierState } from '../model.ts';
import { type DossierRow, setResult, updateDossier } from '../queries/dossier.ts';
import { recordEvent } from '../record-event.ts';
import { ProcedureNotOffered } from '../refusals.ts';
import { ofMyAgency } from './of-my-agency.ts';

/** `reason` null grants; otherwise the dossier is stopped for it. */
export async function decideDossier(act: Act, id: number, reason: string | null): Promise<number> {
  const { dossier, viewer } = await ofMyAgency(
    act,
    id,
    dossiers.permissions.decideDossiers,
    DossierState.RECEIVED,
  );
  const decided = { decidedAt: new Date(act.clock.now().epochMilliseconds), deciderId: viewer.accountId };
  const { code } = await act.call(procedures.calls.version, { id: dossier.procedureId });
  if (reason === null) await grant(act, dossier, code, decided);
  else await stop(act, dossier, code, decided, reason);
  return id;
}

interface Decided {
  readonly decidedAt: Date;
  readonly deciderId: number;
}

async function grant(act: Act, dossier: DossierRow, offered: string, decided: Decided): Promise<void> {
  const { id, code, agencyId, applicantId } = dossier;
  const procedure = act.procedure(offered);
  if (procedure === null || code === null) throw new ProcedureNotOffered(offered);
  const application = procedure.application.parse(dossier.application);
  const verdict = await procedure.body.decide({ id, code, agencyId, applicantId, application }, act);
  if (verdict.kind === 'refused') return stop(act, dossier, offered, decided, verdict.because.vi);
  const finished = verdict.pending ? {} : { finishedAt: decided.decidedAt };
  const state = verdict.pending ? DossierState.PROCESSING : DossierState.DONE;
  await updateDossier(act.db, id, { ...decided, ...finished, state });
  await setResult(act.db, id, verdict.result);
  await recordEvent(act, dossier, DossierEventKind.GRANTED, offered);
  if (!verdict.pending) await recordEvent(act, dossier, DossierEventKind.RESULT_ISSUED, offered);
}

async function stop(
  act: Act,
  dossier: DossierRow,
  procedure: string,
  decided: Decided,
  reason: string,
): Promise<void> {
  await updateDossier(act.db, dossier.id, {
    ...decided,
    state: DossierState.STOPPED,
    reason,
    finishedAt: decided.decidedAt,
  });
  await recordEvent(act, dossier, DossierEventKind.REFUSED, procedure, reason);
}
