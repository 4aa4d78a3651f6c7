import type { TimeLimit } from '../../modules/organisations/working-time/due-at.ts';
import { CALENDAR_DAYS } from './provincial-calendar.ts';

const MINUTES_PER_DAY = 1440;
const LOCAL_OFFSET = 7 * 60;
const [OPENING, LUNCH, AFTER_LUNCH, CLOSE, LATEST] = [450, 690, 810, 1020, 900];
const WORKED_PER_DAY = LUNCH - OPENING + CLOSE - AFTER_LUNCH;

/** The same rules by counting every minute, in whole numbers since 1970 and without Temporal. */
export function dueMinute(receivedMinute: number, { amount, unit }: TimeLimit): number {
  let minute = receivedMinute + LOCAL_OFFSET;
  if (!isWorkingDay(dayOf(minute)) || minute % MINUTES_PER_DAY > LATEST) {
    minute = (dayOf(minute) + 1) * MINUTES_PER_DAY;
  }
  while (!isWorking(minute)) minute += 1;
  if (amount === 0 || unit === 'calendar-day') {
    let day = dayOf(minute) + amount;
    while (!isWorkingDay(day)) day += 1;
    return day * MINUTES_PER_DAY + CLOSE - LOCAL_OFFSET;
  }
  let left = amount * (unit === 'working-day' ? WORKED_PER_DAY : 60);
  while (left > 0) {
    if (isWorking(minute)) left -= 1;
    minute += 1;
  }
  return minute - LOCAL_OFFSET;
}

function isWorking(localMinute: number): boolean {
  const time = localMinute % MINUTES_PER_DAY;
  const onShift = (time >= OPENING && time < LUNCH) || (time >= AFTER_LUNCH && time < CLOSE);
  return onShift && isWorkingDay(dayOf(localMinute));
}

function dayOf(localMinute: number): number {
  return Math.floor(localMinute / MINUTES_PER_DAY);
}

const EXCEPTIONS = new Map(
  CALENDAR_DAYS.map(({ day, kind }) => [Date.parse(day) / (MINUTES_PER_DAY * 60_000), kind]),
);

function isWorkingDay(day: number): boolean {
  const kind = EXCEPTIONS.get(day);
  // Day 0, 1 January 1970, was a Thursday.
  return kind ? kind === 'working-day' : (day + 4) % 7 !== 0 && (day + 4) % 7 !== 6;
}
