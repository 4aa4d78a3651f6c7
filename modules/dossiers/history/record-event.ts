import type { Act } from '../../../server/kit/index.ts';
import { officeOf } from '../between-agencies/office-of.ts';
import { dossiers } from '../contract.ts';
import { insertEvent } from '../queries/insert-event.ts';
import { DossierEventKind } from './model.ts';

interface Concerned {
  readonly id: number;
  readonly agencyId: number;
  readonly holderAgencyId: number | null;
  readonly receivingAgencyId: number | null;
  readonly askedAgencyIds?: readonly number[];
  readonly applicantId: number;
  readonly code: string | null;
}

/** The event that tells the world of each kind of thing that happens to a dossier. */
export const EVENTS: Readonly<Record<DossierEventKind, typeof dossiers.events.dossierReceived>> = {
  [DossierEventKind.SUBMITTED]: dossiers.events.dossierSubmitted,
  [DossierEventKind.REPRESENTED]: dossiers.events.dossierRepresented,
  [DossierEventKind.RECEIVED]: dossiers.events.dossierReceived,
  [DossierEventKind.GRANTED]: dossiers.events.dossierGranted,
  [DossierEventKind.REFUSED]: dossiers.events.dossierRefused,
  [DossierEventKind.RESULT_ISSUED]: dossiers.events.resultIssued,
  [DossierEventKind.SUPPLEMENT_REQUESTED]: dossiers.events.supplementRequested,
  [DossierEventKind.SUPPLEMENTED]: dossiers.events.dossierSupplemented,
  [DossierEventKind.DEADLINE_EXTENDED]: dossiers.events.deadlineExtended,
  [DossierEventKind.DEADLINE_NEAR]: dossiers.events.deadlineNear,
  [DossierEventKind.ANSWER_DUE]: dossiers.events.answerDue,
  [DossierEventKind.LATE]: dossiers.events.dossierLate,
  [DossierEventKind.DEADLINE_REVISED]: dossiers.events.deadlineRevised,
  [DossierEventKind.INTAKE_REFUSED]: dossiers.events.intakeRefused,
  [DossierEventKind.ASSIGNED]: dossiers.events.dossierAssigned,
  [DossierEventKind.HANDED_OVER]: dossiers.events.dossierHandedOver,
  [DossierEventKind.TAKEN_OVER]: dossiers.events.dossierTakenOver,
  [DossierEventKind.HANDED_BACK]: dossiers.events.dossierHandedBack,
  [DossierEventKind.OPINION_ASKED]: dossiers.events.opinionAsked,
  [DossierEventKind.OPINION_GIVEN]: dossiers.events.opinionGiven,
  [DossierEventKind.QUESTION_WITHDRAWN]: dossiers.events.questionWithdrawn,
  [DossierEventKind.PROPOSED]: dossiers.events.decisionProposed,
  [DossierEventKind.SENT_BACK]: dossiers.events.proposalSentBack,
  [DossierEventKind.PAYMENT_REQUESTED]: dossiers.events.paymentRequested,
  [DossierEventKind.PAYMENT_CONFIRMED]: dossiers.events.paymentConfirmed,
  [DossierEventKind.WITHDRAWAL_REQUESTED]: dossiers.events.withdrawalRequested,
  [DossierEventKind.WITHDRAWN]: dossiers.events.dossierWithdrawn,
  [DossierEventKind.RESULT_RETURNED]: dossiers.events.resultReturned,
  [DossierEventKind.TRANSFERRED]: dossiers.events.dossierTransferred,
};

/** Writes what happened into the dossier's history, and tells the world. */
export async function recordEvent(
  act: Act,
  dossier: Concerned,
  kind: DossierEventKind,
  /** The national code of its procedure. */
  procedure: string,
  note: string | null = null,
  /** To whom it was given, where it was. */
  assigneeId: number | null = null,
): Promise<void> {
  const { id: dossierId, agencyId, applicantId, code } = dossier;
  const at = new Date(act.clock.now().epochMilliseconds);
  const eventId = await insertEvent(act.db, {
    dossierId,
    kind,
    at,
    agencyId,
    applicantId,
    actorId: act.viewer?.accountId ?? null,
    actingForId: act.viewer?.actingFor?.accountId ?? null,
    officeId: officeOf(act.viewer, dossier),
    code,
    note,
    assigneeId,
  });
  await act.publish(EVENTS[kind], { eventId, dossierId, agencyId, applicantId, code, procedure });
}
