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

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
