import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clockStart } from '../../modules/organisations/working-time/clock-start.ts';
import { dueAt, type TimeLimit } from '../../modules/organisations/working-time/due-at.ts';
import { explainDue } from '../../modules/organisations/working-time/explain-due.ts';
import { dayNumber } from '../../modules/organisations/working-time/local-time.ts';
import { ZONE } from '../../server/kit/index.ts';
import { CALENDAR, DEFAULT_SHIFTS, local } from './provincial-calendar.ts';

const FIRST = local('2024-01-01 00:00').epochMilliseconds / 1000;
const LAST = local('2026-12-31 23:59:59').epochMilliseconds / 1000;
const second = fc.integer({ min: FIRST, max: LAST });
const days = fc.integer({ min: 0, max: 60 });
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(seconds * 1000);

function explained(received: string, limit: TimeLimit): readonly string[] {
  return explainDue(local(received), limit, CALENDAR).map(
    ({ day, counted, reason }) => `${day} ${counted ? '+' : '-'} ${reason}`,
  );
}

describe('the explanation of a due date', () => {
  it('names every day of a Lunar New Year that is not counted', () => {
    expect(explained('2026-02-13 15:30', { amount: 1, unit: 'working-day' })).toEqual([
      '2026-02-13 - received-late',
      '2026-02-14 - weekend',
      '2026-02-15 - weekend',
      '2026-02-16 - day-off',
      '2026-02-17 - day-off',
      '2026-02-18 - day-off',
      '2026-02-19 - day-off',
      '2026-02-20 - day-off',
      '2026-02-21 - weekend',
      '2026-02-22 - weekend',
      '2026-02-23 + worked',
    ]);
  });

  it('counts a Saturday that is worked to make up for a day off', () => {
    expect(explained('2026-08-21 10:00', { amount: 2, unit: 'working-day' })).toEqual([
      '2026-08-21 + worked',
      '2026-08-22 + made-up',
      '2026-08-23 - weekend',
      '2026-08-24 + worked',
    ]);
  });

  it('counts calendar days through a weekend, and says where the last one was moved to', () => {
    expect(explained('2026-11-18 10:00', { amount: 3, unit: 'calendar-day' })).toEqual([
      '2026-11-18 - starting-day',
      '2026-11-19 + calendar-day',
      '2026-11-20 + calendar-day',
      '2026-11-21 + calendar-day',
      '2026-11-22 - weekend',
      '2026-11-23 - moved-to',
    ]);
  });

  it('begins with the receipt, ends with the due day, and leaves no day out', () => {
    fc.assert(
      fc.property(second, days, fc.constantFrom('working-day', 'calendar-day'), (received, amount, unit) => {
        const limit: TimeLimit = { amount, unit };
        const all = explainDue(at(received), limit, CALENDAR).map(({ day }) => day);
        const due = dueAt(at(received), limit, CALENDAR).toZonedDateTimeISO(ZONE).toPlainDate();
        expect(all[0]).toBe(at(received).toZonedDateTimeISO(ZONE).toPlainDate().toString());
        expect(all.at(-1)).toBe(due.toString());
        const numbers = all.map(dayNumber);
        expect(numbers).toEqual(numbers.map((_, ahead) => (numbers[0] ?? 0) + ahead));
      }),
      { numRuns: 1000 },
    );
  });

  it('counts as many working days as the limit has, and one more where two are worked in part', () => {
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 60 }), (received, amount) => {
        const counted = explainDue(at(received), { amount, unit: 'working-day' }, CALENDAR).filter(
          (day) => day.counted,
        );
        const atOpening = clockStart(at(received), CALENDAR).time === DEFAULT_SHIFTS[0].from;
        expect(counted.length).toBe(atOpening ? amount : amount + 1);
      }),
      { numRuns: 1000 },
    );
  });

  it('counts exactly as many calendar days as the limit has', () => {
    fc.assert(
      fc.property(second, fc.integer({ min: 1, max: 60 }), (received, amount) => {
        const all = explainDue(at(received), { amount, unit: 'calendar-day' }, CALENDAR);
        expect(all.filter(({ counted }) => counted).length).toBe(amount);
      }),
      { numRuns: 1000 },
    );
  });

  it('never counts working time of a day on which nobody works', () => {
    fc.assert(
      fc.property(second, days, (received, amount) => {
        for (const { day, counted } of explainDue(at(received), { amount, unit: 'working-day' }, CALENDAR)) {
          if (counted) expect(CALENDAR.isWorkingDay(dayNumber(day))).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
