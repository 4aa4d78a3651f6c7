import { describe, expect, it, test } from 'vitest';
import { buildCalendar } from '../../modules/organisations/working-time/calendar.ts';
import { dueAt, type TimeLimit } from '../../modules/organisations/working-time/due-at.ts';
import { CALENDAR, DEFAULT_SHIFTS, local, shifts, toLocal } from './provincial-calendar.ts';

function due(received: string, amount: number, unit: TimeLimit['unit'], calendar = CALENDAR): string {
  return toLocal(dueAt(local(received), { amount, unit }, calendar));
}

describe('a time limit of working days', () => {
  it('is counted exactly from the moment of receipt', () => {
    expect(due('2025-03-03 09:00', 3, 'working-day')).toBe('2025-03-06 09:00:00');
    expect(due('2025-03-03 14:10:30', 1, 'working-day')).toBe('2025-03-04 14:10:30');
  });

  it('ends at the close of the last day when it starts at the opening', () => {
    expect(due('2025-03-03 06:00', 1, 'working-day')).toBe('2025-03-03 17:00:00');
    expect(due('2025-03-03 15:30', 1, 'working-day')).toBe('2025-03-04 17:00:00');
  });

  it('ends before lunch when it starts after lunch', () => {
    expect(due('2025-03-03 12:00', 1, 'working-day')).toBe('2025-03-04 11:30:00');
  });

  it('starts the same day at 15:00 sharp and the next working day a second later', () => {
    expect(due('2025-03-07 15:00:00', 0, 'working-day')).toBe('2025-03-07 17:00:00');
    expect(due('2025-03-07 15:00:01', 0, 'working-day')).toBe('2025-03-10 17:00:00');
  });

  it('passes over Tết 2026', () => {
    expect(due('2026-02-13 09:00', 1, 'working-day')).toBe('2026-02-23 09:00:00');
    expect(due('2026-02-13 16:00', 1, 'working-day')).toBe('2026-02-23 17:00:00');
  });

  it('counts the make-up Saturday of 26 April 2025 and no other Saturday', () => {
    expect(due('2025-04-25 16:00', 1, 'working-day')).toBe('2025-04-26 17:00:00');
    expect(due('2025-04-18 16:00', 1, 'working-day')).toBe('2025-04-21 17:00:00');
  });

  it('passes over 30 April to 4 May 2025', () => {
    expect(due('2025-04-29 09:00', 1, 'working-day')).toBe('2025-05-05 09:00:00');
    expect(due('2025-04-30 09:00', 0, 'working-day')).toBe('2025-05-05 17:00:00');
  });

  it('passes over the first day of 2027, for which only the law is known', () => {
    expect(due('2026-12-31 09:00', 1, 'working-day')).toBe('2027-01-04 09:00:00');
  });
});

describe('other time limits', () => {
  it('counts working hours across the night', () => {
    expect(due('2025-03-03 09:00', 8, 'working-hour')).toBe('2025-03-04 09:30:00');
    expect(due('2025-03-03 09:00', 2.5, 'working-hour')).toBe('2025-03-03 11:30:00');
  });

  it('ends calendar days at a close, and after a holiday if they end on one', () => {
    expect(due('2025-03-03 09:00', 10, 'calendar-day')).toBe('2025-03-13 17:00:00');
    expect(due('2026-01-20 09:00', 30, 'calendar-day')).toBe('2026-02-23 17:00:00');
  });

  test.each([
    [-1, 'working-day'],
    [0.5, 'working-day'],
    [1.5, 'calendar-day'],
    [0, 'working-hour'],
    [Number.NaN, 'working-hour'],
    [Number.POSITIVE_INFINITY, 'working-day'],
  ] as const)('refuses %d %s', (amount, unit) => {
    expect(() => due('2025-03-03 09:00', amount, unit)).toThrow(RangeError);
  });
});

describe('the hours of an agency', () => {
  const winter = '2025-03-05';
  const calendar = buildCalendar(
    [],
    [{ validFrom: null, shifts: DEFAULT_SHIFTS }],
    [{ validFrom: winter, shifts: shifts('08:00', '12:00', '13:00', '16:30') }],
  );

  it('replace the default from the day they hold', () => {
    expect(due('2025-03-04 09:00', 0, 'working-day', calendar)).toBe('2025-03-04 17:00:00');
    expect(due('2025-03-05 09:00', 0, 'working-day', calendar)).toBe('2025-03-05 16:30:00');
  });

  it('keep the time worked of the last day when they change on the way', () => {
    expect(due('2025-03-04 09:00', 1, 'working-day', calendar)).toBe('2025-03-05 09:30:00');
  });

  it('are refused when none are in force', () => {
    const later = buildCalendar([], [{ validFrom: winter, shifts: DEFAULT_SHIFTS }]);
    expect(() => due('2025-03-03 09:00', 0, 'working-day', later)).toThrow('No working hours');
  });

  it('never make the search for a working day endless', () => {
    const closed = { ...CALENDAR, isWorkingDay: () => false };
    expect(() => due('2025-03-03 09:00', 1, 'working-day', closed)).toThrow('no working day');
  });
});
