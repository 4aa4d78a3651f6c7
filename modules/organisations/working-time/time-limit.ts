import { z } from 'zod';
import type { DayReason } from './model.ts';

/** A time limit of an agency, as neighbours ask when it ends. */
export const timeLimit = z.object({
  agencyId: z.number(),
  receivedAt: z.date(),
  amount: z.number(),
  unit: z.enum(['working-day', 'working-hour', 'calendar-day']),
  /** When the clock stood, in order: it goes on with the time that was left. */
  stood: z
    .array(z.object({ from: z.date(), to: z.date() }))
    .readonly()
    .optional(),
});

/** A limit, and until when changes of the calendar count; null for all that were made. */
export type LimitToExplain = z.output<typeof timeLimit> & { readonly asOf: Date | null };

export interface ExplainedLimitDay {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly counted: boolean;
  readonly reason: DayReason;
  /** Of a day off, or of the day off that a Saturday makes up for. */
  readonly name: string | null;
}
