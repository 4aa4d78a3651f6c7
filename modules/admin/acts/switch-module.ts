import { type Act, InvalidInput, NotSignedIn } from '../../../server/kit/index.ts';
import { ChangeOutcome } from '../model.ts';
import { insertChange, replaceDrain } from '../queries/module-changes.ts';
import { beginChange, type WantedChange } from './begin-change.ts';

/** Switches a module now, or sets down that it is switched at a moment to come; answers with the change. */
export async function switchModule(
  act: Act,
  { at, ...wanted }: WantedChange & { readonly at: Temporal.Instant | null },
): Promise<number> {
  const { viewer } = act;
  if (viewer === null) throw new NotSignedIn();
  const now = act.clock.now();
  if (at !== null && Temporal.Instant.compare(at, now) <= 0) throw notToCome();
  await act.modules.hold(act);
  const requestedAt = new Date(now.epochMilliseconds);
  const outcome = at === null ? await beginChange(act, wanted) : ChangeOutcome.SCHEDULED;
  if (at === null)
    await replaceDrain(act.db, wanted.moduleId, { endedAt: requestedAt, endedBy: viewer.accountId });
  return insertChange(act.db, {
    ...wanted,
    at: at === null ? requestedAt : new Date(at.epochMilliseconds),
    plan: JSON.stringify(wanted.plan),
    requestedBy: viewer.accountId,
    requestedAt,
    outcome,
    endedAt: outcome === ChangeOutcome.DONE ? requestedAt : null,
  });
}

function notToCome(): InvalidInput {
  return new InvalidInput('at', {
    vi: 'Thời điểm phải ở tương lai.',
    en: 'The moment has to be still to come.',
  });
}
