import { Abandoned } from '../data/abandoned.ts';
import { isDeadlock } from '../data/deadlock.ts';
import { isPoolBusy } from '../data/pool-busy.ts';
import { isStatementTimeout } from '../data/statement-timeout.ts';
import type { Words } from '../kit/errors.ts';

export const KNOWN_FAULTS = ['Abandoned', 'Busy', 'StatementTimeout'] as const;

/** A fault whose cause is known: no secret to the client, and no riddle in the log. */
export interface KnownFault extends Words {
  readonly code: (typeof KNOWN_FAULTS)[number];
  readonly http?: { readonly status: number; readonly headers: Readonly<Record<string, string>> };
}

const TRY_AGAIN = { status: 503, headers: { 'retry-after': '2' } };

/** What is known about a fault, or null. */
export function knownFault(cause: unknown): KnownFault | null {
  if (cause instanceof Abandoned)
    return { code: 'Abandoned', vi: 'Yêu cầu đã bị bỏ dở.', en: 'The request was abandoned.' };
  if (isStatementTimeout(cause))
    return {
      code: 'StatementTimeout',
      vi: 'Yêu cầu mất quá nhiều thời gian và đã bị dừng; không có gì thay đổi.',
      en: 'This took too long and was stopped; nothing was changed.',
    };
  if (isDeadlock(cause) || isPoolBusy(cause))
    return {
      code: 'Busy',
      vi: 'Hệ thống đang bận. Vui lòng thử lại sau.',
      en: 'Too much is being asked at the moment. Try again later.',
      http: TRY_AGAIN,
    };
  return null;
}
