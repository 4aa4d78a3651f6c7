import { readCalendarDays } from '../../migrations/reading/calendar-days.ts';
import { buildCalendar } from '../../modules/organisations/working-time/calendar.ts';
import { dueAt, type TimeLimit } from '../../modules/organisations/working-time/due-at.ts';
import { dayNumber } from '../../modules/organisations/working-time/local-time.ts';
import { say } from '../data/say.ts';

export interface Deadlines {
  readonly count: number;
  /** Seconds of CPU. */
  readonly seconds: number;
}

const COUNT = 1_000_000;
const DAY = 86_400_000;
const [FIRST, LAST] = [dayNumber('2024-01-01') * DAY, dayNumber('2027-01-01') * DAY];
/** A prime number of seconds: receipts fall on all times of the day, and on all days of three years. */
const STEP = 7_368_787 * 1000;
const HOUR = 3_600_000;
const UNITS: readonly TimeLimit['unit'][] = ['working-day', 'working-hour', 'calendar-day'];

/** A million deadlines over three years, of 1 to 60 working days, working hours and calendar days in turn, on one core. */
export async function deadlines(): Promise<Deadlines> {
  const calendar = buildCalendar(await readCalendarDays(), [
    {
      validFrom: null,
      shifts: [
        { from: 7.5 * HOUR, to: 11.5 * HOUR },
        { from: 13.5 * HOUR, to: 17 * HOUR },
      ],
    },
  ]);
  const ask = (nth: number) => {
    const received = Temporal.Instant.fromEpochMilliseconds(FIRST + ((nth * STEP) % (LAST - FIRST)));
    const unit = UNITS[nth % UNITS.length] ?? 'working-day';
    return dueAt(received, { amount: 1 + (Math.floor(nth / UNITS.length) % 60), unit }, calendar)
      .epochMilliseconds;
  };
  const before = process.cpuUsage();
  let latest = 0;
  for (let nth = 0; nth < COUNT; nth += 1) latest = Math.max(latest, ask(nth));
  const { user, system } = process.cpuUsage(before);
  if (latest < LAST) throw new Error('The deadlines do not reach the end of the three years');
  const seconds = (user + system) / 1_000_000;
  say(`  ${COUNT} deadlines in ${seconds.toFixed(1)} s of CPU`);
  return { count: COUNT, seconds };
}
