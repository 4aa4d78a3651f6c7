import { type Licence, type LicenceAct, LicenceActKind, LicenceState } from '../model.ts';

/** How a licence stands on a day (YYYY-MM-DD), by what became of it in the order in which it happened. */
export function stateOn(
  { validFrom, validTo }: Pick<Licence, 'validFrom' | 'validTo'>,
  acts: readonly Pick<LicenceAct, 'kind' | 'fromDay'>[],
  day: string,
): LicenceState {
  const last = acts.findLast(({ fromDay }) => fromDay <= day)?.kind;
  if (last === LicenceActKind.REVOKED) return LicenceState.REVOKED;
  if (day < validFrom) return LicenceState.NOT_BEGUN;
  if (validTo !== null && day >= validTo) return LicenceState.EXPIRED;
  return last === LicenceActKind.SUSPENDED ? LicenceState.SUSPENDED : LicenceState.VALID;
}
