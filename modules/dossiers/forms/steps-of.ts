import { type Context, momentOf } from '../../../server/kit/index.ts';
import { DossierEventKind } from '../history/model.ts';
import { findDeadlineEntries } from '../queries/deadline-entries.ts';
import { findSteps } from '../queries/events-of-forms.ts';
import type { Step } from './form-facts.ts';
import { handoverSteps } from './handover-steps.ts';
import { handsOf } from './hands-of.ts';
import { outcomeOf } from './outcome-of.ts';

const DECIDED: ReadonlySet<DossierEventKind> = new Set([DossierEventKind.GRANTED, DossierEventKind.REFUSED]);

/** From hand to hand, as the history of a dossier up to an event has it. */
export async function stepsOf(
  ctx: Pick<Context, 'db' | 'call'>,
  of: {
    readonly dossierId: number;
    readonly eventId: number;
    readonly at: Date;
    readonly agency: string;
    /** The agency whose one-stop unit took it in. */
    readonly desk: string;
  },
): Promise<readonly Step[]> {
  const entries = await findDeadlineEntries(ctx.db, [of.dossierId]);
  const inside = (await findSteps(ctx.db, of.dossierId, of.eventId)).flatMap((event): Step[] => {
    const hands = handsOf(event, of);
    if (hands === undefined) return [];
    const outcome = DECIDED.has(event.kind) ? outcomeOf(entries, event.at) : null;
    return [{ at: momentOf(event.at), from: hands[0], to: hands[1], outcome, note: event.note }];
  });
  const between = await handoverSteps(ctx, of);
  return [...inside, ...between].toSorted((one, other) => Temporal.Instant.compare(one.at, other.at));
}
