import { dayOf, momentOf } from '../../../server/kit/index.ts';

/** The day of a moment, `YYYY-MM-DD`. */
export function dayAt(at: Date): string {
  return dayOf(momentOf(at)).toString();
}
