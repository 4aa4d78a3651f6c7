import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dueAt } from '../../modules/organisations/working-time/due-at.ts';
import { dayText, localTime } from '../../modules/organisations/working-time/local-time.ts';
import { ZONE } from '../../server/kit/index.ts';
import { CALENDAR, CALENDAR_DAYS, local } from './provincial-calendar.ts';

const FIRST = local('2024-01-01 00:00').epochMilliseconds / 1000;
const LAST = local('2026-12-31 23:59:59').epochMilliseconds / 1000;
const second = fc.integer({ min: FIRST, max: LAST });
const limit = fc.oneof(
  fc.record({
    unit: fc.constantFrom('working-day', 'calendar-day'),
    amount: fc.integer({ min: 0, max: 60 }),
  }),
  fc.record({ unit: fc.constant('working-hour' as const), amount: fc.integer({ min: 1, max: 80 }) }),
);
const daysOff = new Set(CALENDAR_DAYS.filter((row) => row.kind === 'day-off').map((row) => row.day));
const madeUp = new Set(CALENDAR_DAYS.filter((row) => row.kind === 'working-day').map((row) => row.day));

function at(seconds: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000);
}

it('is never due on a day off, nor on a weekend that is not worked', () => {
  fc.assert(
    fc.property(second, limit, (received, wanted) => {
      const day = dueAt(at(received), wanted, CALENDAR).toZonedDateTimeISO(ZONE).toPlainDate();
      expect(daysOff).not.toContain(day.toString());
      if (day.dayOfWeek > 5) expect(madeUp).toContain(day.toString());
    }),
    { numRuns: 2000 },
  );
});

it('is always due within working time and after the receipt', () => {
  fc.assert(
    fc.property(second, limit, (received, wanted) => {
      const due = dueAt(at(received), wanted, CALENDAR);
      expect(Temporal.Instant.compare(due, at(received))).toBe(1);
      const time = due.toZonedDateTimeISO(ZONE).toPlainTime().toString();
      expect((time > '07:30:00' && time <= '11:30:00') || (time > '13:30:00' && time <= '17:00:00')).toBe(
        true,
      );
    }),
    { numRuns: 2000 },
  );
});

it('is never due earlier for having been received later', () => {
  fc.assert(
    fc.property(second, fc.integer({ min: 0, max: 5 * 86_400 }), limit, (received, later, wanted) => {
      const due = dueAt(at(received), wanted, CALENDAR);
      expect(
        Temporal.Instant.compare(due, dueAt(at(received + later), wanted, CALENDAR)),
      ).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

it('is never due earlier for having a longer limit', () => {
  fc.assert(
    fc.property(second, limit, fc.integer({ min: 1, max: 20 }), (received, wanted, more) => {
      const longer = { ...wanted, amount: wanted.amount + more };
      expect(
        Temporal.Instant.compare(
          dueAt(at(received), wanted, CALENDAR),
          dueAt(at(received), longer, CALENDAR),
        ),
      ).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

it('starts from the local time of the zone', () => {
  fc.assert(
    fc.property(fc.integer({ min: local('1976-01-01 00:00').epochMilliseconds, max: 4e12 }), (moment) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(moment);
      const zoned = instant.toZonedDateTimeISO(ZONE).toPlainDateTime();
      const { day, time } = localTime(instant);
      expect(dayText(day)).toBe(zoned.toPlainDate().toString());
      expect(time).toBe(new Temporal.PlainTime().until(zoned.toPlainTime()).total('milliseconds'));
    }),
    { numRuns: 2000 },
  );
});
