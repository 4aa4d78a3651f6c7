import type { Act } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { recordEvent } from '../history/record-event.ts';
import { ProcedureNotOffered } from '../intake/refusals.ts';
import { DossierState } from '../model.ts';
import { setResult, updateDossier } from '../queries/dossier.ts';
import type { ActedOn } from './dossier-for.ts';
import { endShares } from './end-shares.ts';
import { DecisionNotReady } from './refusals.ts';

/** Grants a dossier, as far as its department does, or stops it for a reason. */
export async function carryOut(act: Act, on: ActedOn, refusal: string | null): Promise<void> {
  const procedure = act.procedure(on.version.code);
  const decidedAt = new Date(act.clock.now().epochMilliseconds);
  const decided = { decidedAt, deciderId: on.viewer.accountId };
  if (refusal === null) await grant(act, on, decided, procedure);
  else await stop(act, on, decided, refusal);
  await endShares(act, on.dossier);
}

interface Decided {
  readonly decidedAt: Date;
  readonly deciderId: number;
}

async function grant(
  act: Act,
  on: ActedOn,
  decided: Decided,
  procedure: ReturnType<Act['procedure']>,
): Promise<void> {
  const { dossier, version } = on;
  const { id, code, agencyId, applicantId, submittedAt } = dossier;
  if (procedure === null || code === null) throw new ProcedureNotOffered(version.code);
  const application = procedure.application.parse(dossier.application);
  const verdict = await procedure.body.decide(
    { id, code, agencyId, applicantId, submittedAt, application },
    act,
  );
  if (verdict.kind === 'unready') throw new DecisionNotReady(verdict.because);
  if (verdict.kind === 'refused') return stop(act, on, decided, verdict.because.vi);
  const finished = verdict.pending ? {} : { finishedAt: decided.decidedAt };
  const state = verdict.pending ? DossierState.ISSUING : DossierState.DONE;
  await updateDossier(act.db, id, { ...decided, ...finished, state });
  await setResult(act.db, id, verdict.result);
  await recordEvent(act, dossier, DossierEventKind.GRANTED, version.code);
  if (!verdict.pending) await recordEvent(act, dossier, DossierEventKind.RESULT_ISSUED, version.code);
}

async function stop(
  act: Act,
  { dossier, version }: ActedOn,
  decided: Decided,
  reason: string,
): Promise<void> {
  await updateDossier(act.db, dossier.id, {
    ...decided,
    state: DossierState.STOPPED,
    reason,
    finishedAt: decided.decidedAt,
  });
  await recordEvent(act, dossier, DossierEventKind.REFUSED, version.code, reason);
}
