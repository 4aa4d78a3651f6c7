import { dayInFigures } from '../../../server/kit/index.ts';

/** A day (YYYY-MM-DD) as documents write it; nothing where it is not known. */
export function figures(day: string | null | undefined): string | null {
  return day == null ? null : dayInFigures(Temporal.PlainDate.from(day));
}
