import { momentOf } from '../../../server/kit/index.ts';
import { type DeadlineEntry, DeadlineState } from '../deadline/model.ts';
import { standingOf } from '../deadline/standing.ts';
import type { Step } from './form-facts.ts';

const OUTCOMES: Readonly<Partial<Record<DeadlineState, Step['outcome']>>> = {
  [DeadlineState.FINISHED_EARLY]: 'Trước hạn',
  [DeadlineState.FINISHED_ON_TIME]: 'Đúng hạn',
  [DeadlineState.FINISHED_LATE]: 'Quá hạn',
};

/** How something that ended then kept the time that a ledger gave it; null where it gave none. */
export function outcomeOf(
  entries: readonly Pick<DeadlineEntry, 'kind' | 'at' | 'dueAt' | 'breach'>[],
  finishedAt: Date,
): Step['outcome'] {
  const before = entries.filter(({ at }) => at <= finishedAt);
  const { state } = standingOf(before, { now: momentOf(finishedAt), finishedAt, waits: false });
  return OUTCOMES[state] ?? null;
}
