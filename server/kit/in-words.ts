import { ZONE } from './day.ts';

/** A day as official documents write it: "ngày 05 tháng 03 năm 2026". */
export function dayInWords({ day, month, year }: Temporal.PlainDate): string {
  return `ngày ${twoDigits(day)} tháng ${twoDigits(month)} năm ${year}`;
}

/** A moment on the clock of Vietnam, as official documents write it: "08 giờ 30 phút, ngày 05 tháng 03 năm 2026". */
export function momentInWords(at: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(ZONE);
  return `${twoDigits(there.hour)} giờ ${twoDigits(there.minute)} phút, ${dayInWords(there.toPlainDate())}`;
}

/** A day as official documents write it in figures: "05/03/2026". */
export function dayInFigures({ day, month, year }: Temporal.PlainDate): string {
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

/** A moment on the clock of Vietnam in figures: "08:30 05/03/2026". */
export function momentInFigures(at: Temporal.Instant): string {
  const there = at.toZonedDateTimeISO(ZONE);
  return `${twoDigits(there.hour)}:${twoDigits(there.minute)} ${dayInFigures(there.toPlainDate())}`;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
