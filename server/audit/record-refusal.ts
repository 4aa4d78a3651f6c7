import type { Asking } from '../context/asking.ts';
import type { Platform } from '../context/platform.ts';

/** Records that somebody tried what they may not. */
export function recordRefusal(
  { recorder, clock }: Pick<Platform, 'recorder' | 'clock'>,
  { viewer, requestId, reason }: Pick<Asking, 'viewer' | 'requestId' | 'reason'>,
  operation: string,
  outcome: string,
): Promise<void> {
  const refused = { kind: 'act', at: clock.now(), subject: null, requestId, outcome } as const;
  return recorder.record([{ ...refused, viewer, act: operation, reason: reason ?? null }]);
}
