import * as z from 'zod';
import { readText } from './rows.ts';

/** A day that differs from the plain week, why it does, and how sure the date is. */
export interface CalendarDayRow {
  readonly day: string;
  readonly kind: 'day-off' | 'working-day';
  readonly name: string;
  readonly evidence: 'found' | 'recalled-high' | 'recalled-med-high';
}

const holidays = z.object({
  daysOff: z.record(z.string(), z.array(z.iso.date())),
  workingSaturdays: z.record(z.string(), z.array(z.iso.date())),
});

// What Art. 112 of the Labour Code fixes by solar date holds before the yearly decision on the movable days;
// 1 May 2027 is a Saturday, which Art. 111(3) makes up on the Monday.
const MADE_UP = '2027-05-03';
const FIXED_BY_LAW = ['2027-01-01', '2027-04-30', '2027-05-01', MADE_UP, '2027-09-02'];
const SWAPPED = ['2024-04-29', '2025-05-02', '2026-01-02', '2026-08-31'];

/** The days of `holidays.json` (2024-2026), then those of 2027 that the law itself fixes. */
export async function readCalendarDays(): Promise<readonly CalendarDayRow[]> {
  const { daysOff, workingSaturdays } = holidays.parse(JSON.parse(await readText('holidays.json')));
  return [
    ...[...Object.values(daysOff).flat(), ...FIXED_BY_LAW].map((day) => ({
      day,
      kind: 'day-off' as const,
      name: nameOf(day),
      evidence: evidenceOf(day),
    })),
    ...Object.values(workingSaturdays)
      .flat()
      .map((day) => ({
        day,
        kind: 'working-day' as const,
        name: 'Làm bù cho ngày nghỉ hoán đổi',
        evidence: evidenceOf(day),
      })),
  ];
}

function nameOf(day: string): string {
  if (SWAPPED.includes(day)) return 'Nghỉ hoán đổi';
  if (day === MADE_UP) return 'Nghỉ bù Ngày Quốc tế Lao động';
  const date = day.slice(5);
  if (date === '01-01') return 'Tết Dương lịch';
  if (date < '03-01') return 'Tết Nguyên đán';
  if (date === '04-30') return 'Ngày Chiến thắng';
  if (date === '05-01') return 'Ngày Quốc tế Lao động';
  return date < '05-01' ? 'Giỗ Tổ Hùng Vương' : 'Quốc khánh';
}

function evidenceOf(day: string): CalendarDayRow['evidence'] {
  const fixed = FIXED_BY_LAW.some((law) => law.slice(5) === day.slice(5));
  if (fixed || (day >= '2026-02-14' && day <= '2026-02-22')) return 'found';
  return day < '2026-01-01' ? 'recalled-high' : 'recalled-med-high';
}
