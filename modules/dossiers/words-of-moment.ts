import { ZONE } from '../../server/kit/index.ts';

/** A moment as people here write it: `15:04 23/11/2026`. */
export function wordsOfMoment(moment: Date): string {
  const at = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(ZONE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(at.hour)}:${two(at.minute)} ${two(at.day)}/${two(at.month)}/${at.year}`;
}
