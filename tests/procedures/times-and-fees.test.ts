import { expect, test } from 'vitest';
import { readFee } from '../../modules/procedures/import/fees.ts';
import { readTimes } from '../../modules/procedures/import/times.ts';

test.each([
  ['same day (after 15:00: next wd)', 'standard 0 working-day'],
  ['same day; +≤5 wd if verification', 'standard 0 working-day, verification 5 working-day'],
  ['3 wd', 'standard 3 working-day'],
  ['7 wd (law 2024)', 'standard 7 working-day'],
  ['30 days', 'standard 30 calendar-day'],
  ['10 days (15 complex)', 'standard 10 calendar-day, complex 15 calendar-day'],
  ['45 days, max 90', 'standard 45 calendar-day, extended 90 calendar-day'],
  ['30 d +30 (+30)', 'standard 30 calendar-day, complex 60 calendar-day, very-complex 90 calendar-day'],
  [
    '30 d, complex 45; remote 45/60',
    'standard 30 calendar-day, complex 45 calendar-day, remote 45 calendar-day, remote-complex 60 calendar-day',
  ],
  [
    '45/60; remote 60/70',
    'standard 45 calendar-day, complex 60 calendar-day, remote 60 calendar-day, remote-complex 70 calendar-day',
  ],
])('reads the time "%s" as %s', (text, cases) => {
  expect(
    readTimes(text)
      .map(({ caseName, amount, unit }) => `${caseName} ${amount} ${unit}`)
      .join(', '),
  ).toBe(cases);
});

test.each([
  '15-20 days by law; local cuts',
  '<=8-10 wd',
  '3-5 wd',
  'same day - 5 wd',
  'school sets; ~1-2 wd',
  'per admission plan',
  'see Decree 216/2026',
])('reads no figure from the time "%s"', (text) => {
  expect(readTimes(text)).toEqual([{ caseName: 'standard', amount: null, unit: null }]);
});

test.each([
  ['0', 1, 0],
  ['0 on time', 1, 0],
  ['430000', 3, 430000],
  ['100000 (by council)', 1, 100000],
  ['20000 (10000 online)', 1, 20000],
  ['20000 (10000 online)', 2, 10000],
  ['8000/copy', 1, null],
  ['2000/page, 1000 from p.3, cap 200000', 1, null],
  ['250000-500000', 1, null],
  ['by provincial council', 1, null],
])('reads the fee "%s" on channel %d as %s', (text, channel, fee) => {
  expect(readFee(text, channel)).toBe(fee);
});
