import type { Context } from '../../../server/kit/index.ts';
import { standingOf } from '../deadline/standing.ts';
import { DeadlineState, DossierEventKind } from '../model.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';
import { findSteps } from '../queries/forms.ts';
import type { Hand, Step } from './form-facts.ts';
import { ONE_STOP_UNIT } from './one-stop-unit.ts';

type Happened = Awaited<ReturnType<typeof findSteps>>[number];

const OUTCOMES: Readonly<Partial<Record<DeadlineState, Step['outcome']>>> = {
  [DeadlineState.FINISHED_EARLY]: 'Trước hạn',
  [DeadlineState.FINISHED_ON_TIME]: 'Đúng hạn',
  [DeadlineState.FINISHED_LATE]: 'Quá hạn',
};

/** From hand to hand, as the history of a dossier up to an event has it. */
export async function stepsOf(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  {
    dossierId,
    eventId,
    agency,
  }: { readonly dossierId: number; readonly eventId: number; readonly agency: string },
): Promise<readonly Step[]> {
  const happened = await findSteps(db, dossierId, eventId);
  const entries = await findDeadlineEntries(db, [dossierId]);
  const outcomeAt = (at: Date) => {
    const before = entries.filter((entry) => entry.at <= at);
    return OUTCOMES[standingOf(before, { now: clock.now(), finishedAt: at, waits: false }).state] ?? null;
  };
  return happened.flatMap((event) => {
    const hands = handsOf(event, agency);
    if (hands === undefined) return [];
    const [from, to] = hands;
    const at = Temporal.Instant.fromEpochMilliseconds(event.at.getTime());
    return [
      { at, from, to, outcome: DECIDED.has(event.kind) ? outcomeAt(event.at) : null, note: event.note },
    ];
  });
}

const DECIDED: ReadonlySet<DossierEventKind> = new Set([DossierEventKind.GRANTED, DossierEventKind.REFUSED]);

/** Who gave the dossier to whom when this happened. */
function handsOf({ kind, actor, receiver }: Happened, agency: string): readonly [Hand, Hand] | undefined {
  const desk = (name: string | null): Hand => ({ unit: ONE_STOP_UNIT, name });
  const officer = (name: string | null): Hand => ({ unit: `Người xử lý, ${agency}`, name });
  const head = (name: string | null): Hand => ({ unit: `Lãnh đạo ${agency}`, name });
  const applicant: Hand = { unit: 'Người nộp hồ sơ', name: null };
  const byKind: Readonly<Partial<Record<DossierEventKind, readonly [Hand, Hand]>>> = {
    [DossierEventKind.RECEIVED]: [applicant, desk(actor)],
    [DossierEventKind.ASSIGNED]: [desk(receiver), officer(null)],
    [DossierEventKind.PROPOSED]: [officer(actor), head(null)],
    [DossierEventKind.SENT_BACK]: [head(actor), officer(null)],
    [DossierEventKind.GRANTED]: [head(actor), desk(null)],
    [DossierEventKind.REFUSED]: [head(actor), desk(null)],
    [DossierEventKind.RESULT_RETURNED]: [desk(actor), applicant],
  };
  return byKind[kind];
}
