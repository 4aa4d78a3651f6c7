import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildCalendar } from '../../modules/organisations/working-time/calendar.ts';
import { dueAt, type TimeLimit } from '../../modules/organisations/working-time/due-at.ts';
import { dayNumber, dayText } from '../../modules/organisations/working-time/local-time.ts';
import { type Agency, minuteByMinute, type Stood, type Times } from './minute-by-minute.ts';
import { CALENDAR, CALENDAR_DAYS } from './provincial-calendar.ts';

const [FIRST, LAST] = [dayNumber('2024-01-01'), dayNumber('2026-12-31')];
/** Behind the last receipt there is time for the longest limit, whatever the days off. */
const REACH = 400;
const MINUTES_PER_DAY = 1440;
const CALENDARS = 100;
const CASES = 1000;

const day = fc.integer({ min: FIRST, max: LAST + 60 });
const received = fc.integer({ min: FIRST * MINUTES_PER_DAY, max: LAST * MINUTES_PER_DAY });
const limit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    unit: fc.constantFrom('working-day' as const, 'calendar-day' as const),
    amount: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ unit: fc.constant('working-hour' as const), amount: fc.integer({ min: 1, max: 80 }) }),
);
/** How many minutes after the receipt the clock stops, goes on, stops again and so on; mostly never. */
const stops = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc
    .array(fc.integer({ min: 0, max: 60_000 }), { maxLength: 6 })
    .map((minutes) => minutes.toSorted((a, b) => a - b)),
);
const cases = fc.array(
  fc.tuple(received, limit, stops).map(([at, wanted, turns]) => [at, wanted, stoodFrom(at, turns)] as const),
  { minLength: CASES, maxLength: CASES },
);

/** When the clock stood that stopped and went on in turn. */
function stoodFrom(received: number, turns: readonly number[]): readonly Stood[] {
  return turns.flatMap((stopped, nth) => {
    const wentOn = turns[nth + 1];
    return nth % 2 === 1 || wentOn === undefined ? [] : [[received + stopped, received + wentOn] as const];
  });
}

const times: fc.Arbitrary<Times> = fc.tuple(
  fc.integer({ min: 300, max: 500 }),
  fc.integer({ min: 600, max: 720 }),
  fc.integer({ min: 720, max: 840 }),
  fc.integer({ min: 900, max: 1200 }),
);
const changes = fc
  .uniqueArray(fc.tuple(day, times), { maxLength: 5, selector: ([from]) => from })
  .map((hours) => hours.toSorted(([a], [b]) => a - b));
const agency: fc.Arbitrary<Agency> = fc
  .tuple(fc.array(day, { maxLength: 60 }), fc.array(day, { maxLength: 40 }), times, changes, changes)
  .map(([off, on, usual, defaultHours, ownHours]) => ({
    exceptions: new Map([
      ...off.map((one) => [one, 'day-off'] as const),
      ...on.map((one) => [one, 'working-day'] as const),
    ]),
    defaultHours: [[-Infinity, usual] as const, ...defaultHours],
    ownHours,
  }));

/** The calendar that the module makes of the same. */
function calendarOf({ exceptions, defaultHours, ownHours }: Agency) {
  const hoursOf = (hours: Agency['ownHours']) =>
    hours.map(([from, [opening, lunch, afternoon, close]]) => ({
      validFrom: from === -Infinity ? null : dayText(from),
      shifts: [shift(opening, lunch), shift(afternoon, close)] as const,
    }));
  const days = [...exceptions].map(([at, kind]) => ({ day: dayText(at), kind }));
  return buildCalendar(days, hoursOf(defaultHours), hoursOf(ownHours));
}

const shift = (from: number, to: number) => ({ from: from * 60_000, to: to * 60_000 });

function expectAgreement(
  of: Agency,
  calendar: Parameters<typeof dueAt>[2],
  all: readonly (readonly [number, TimeLimit, readonly Stood[]])[],
): void {
  const dueMinute = minuteByMinute(of, FIRST, LAST + REACH);
  const differing = all.filter(([minute, wanted, stoodAt]) => {
    const stood = stoodAt.map(([from, to]) => ({ from: new Date(from * 60_000), to: new Date(to * 60_000) }));
    const received = Temporal.Instant.fromEpochMilliseconds(minute * 60_000);
    const due = dueAt(received, { ...wanted, stood }, calendar);
    return due.epochMilliseconds / 60_000 !== dueMinute(minute, wanted, stoodAt);
  });
  expect(differing.slice(0, 3)).toEqual([]);
}

it('agrees with counting every minute on 100,000 cases of a hundred agencies, each with days and hours of its own', () => {
  fc.assert(
    fc.property(agency, cases, (of, all) => expectAgreement(of, calendarOf(of), all)),
    // To look for the smallest of so many takes minutes; the first that differ are told.
    { numRuns: CALENDARS, endOnFailure: true },
  );
});

it('agrees with counting every minute of the real days off and make-up Saturdays', () => {
  const real: Agency = {
    exceptions: new Map(CALENDAR_DAYS.map((row) => [dayNumber(row.day), row.kind])),
    defaultHours: [[-Infinity, [450, 690, 810, 1020]]],
    ownHours: [],
  };
  fc.assert(
    fc.property(cases, (all) => expectAgreement(real, CALENDAR, all)),
    { numRuns: 5, endOnFailure: true },
  );
});
