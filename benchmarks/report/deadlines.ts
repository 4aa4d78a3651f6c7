import type { Deadlines } from '../parts/deadlines.ts';

/** How fast due dates are reckoned. */
export function deadlinesSection({ count, seconds }: Deadlines): string {
  return `## Deadlines on one core

${count} due dates over three years, of 1 to 60 working days, working hours and calendar days in turn, with the real days off and make-up Saturdays: ${seconds.toFixed(1)} s of CPU, ${((count / seconds) * 60).toFixed(0)} a minute (must be 1000000).`;
}
