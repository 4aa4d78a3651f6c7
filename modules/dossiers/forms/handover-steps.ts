import { type Context, momentOf } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { DeadlineEntryKind } from '../deadline/model.ts';
import { findHandoverSteps } from '../queries/handovers.ts';
import type { Step } from './form-facts.ts';
import { outcomeOf } from './outcome-of.ts';

/** From agency to agency and back, up to a moment; what comes back tells how the other agency kept its time. */
export async function handoverSteps(
  { db, call }: Pick<Context, 'db' | 'call'>,
  { dossierId, at: until }: { readonly dossierId: number; readonly at: Date },
): Promise<readonly Step[]> {
  const handovers = (await findHandoverSteps(db, dossierId)).filter(({ at }) => at <= until);
  const ids = new Set(handovers.flatMap(({ fromAgencyId, toAgencyId }) => [fromAgencyId, toAgencyId]));
  const names = new Map<number, string>();
  for (const id of ids) names.set(id, (await call(organisations.calls.agency, { id })).name);
  return handovers.flatMap(({ at, note, dueAt, returnedAt, returnNote, ...of }): Step[] => {
    const giver = { unit: names.get(of.fromAgencyId) ?? '', name: of.handedBy };
    const taker = { unit: names.get(of.toAgencyId) ?? '', name: of.acceptedBy };
    const handed = { at: momentOf(at), from: giver, to: taker, outcome: null, note };
    if (returnedAt === null || returnedAt > until) return [handed];
    const share = [{ kind: DeadlineEntryKind.START, at, dueAt, breach: null }];
    const returned = {
      at: momentOf(returnedAt),
      from: { ...taker, name: of.returnedBy },
      to: { ...giver, name: null },
      outcome: outcomeOf(share, returnedAt),
      note: returnNote,
    };
    return [handed, returned];
  });
}
