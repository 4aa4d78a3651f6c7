import { beforeEach, expect, it } from 'vitest';
import { agencyCalendar } from './calendar-documents.ts';
import { openCalendarOffice } from './calendar-office.ts';
import { changed } from './calendar-steps.ts';

const { province, manager, elsewhere, inDays, dayOff, nextMonth } = await openCalendarOffice();
beforeEach(nextMonth);

const calendar = async (agency: number, from: string, to: string) =>
  (await province.parent.ask(agencyCalendar, { agency: String(agency), from, to })).agency?.calendar ?? [];

it('the calendar of an agency tells each day, whether it works, why, and when', async () => {
  const winter = {
    validFrom: inDays(4),
    morningFrom: '08:00',
    morningTo: '12:00',
    afternoonFrom: '13:00',
    afternoonTo: '16:30',
  };
  const makeUp = { day: inDays(2), kind: 'WORKING_DAY' as const, name: 'Làm bù' };
  await changed(manager, { agency: String(elsewhere), days: [dayOff(1), makeUp], hours: [winter] });
  const usual = [
    { from: '07:30:00', to: '11:30:00' },
    { from: '13:30:00', to: '17:00:00' },
  ];
  const inWinter = [
    { from: '08:00:00', to: '12:00:00' },
    { from: '13:00:00', to: '16:30:00' },
  ];
  expect(await calendar(elsewhere, inDays(0), inDays(4))).toEqual([
    { day: inDays(0), kind: 'WORKED', name: null, shifts: usual },
    { day: inDays(1), kind: 'DAY_OFF', name: 'Nghỉ bão', shifts: [] },
    { day: inDays(2), kind: 'MADE_UP', name: 'Làm bù', shifts: usual },
    { day: inDays(3), kind: 'WEEKEND', name: null, shifts: [] },
    { day: inDays(4), kind: 'WORKED', name: null, shifts: inWinter },
  ]);
  const here = await calendar(province.agencyId, inDays(1), inDays(1));
  expect(here).toEqual([{ day: inDays(1), kind: 'WORKED', name: null, shifts: usual }]);
});

it.each([
  ['ends before it begins', -1],
  ['is longer than a year', 366],
])('a calendar that %s is refused', async (_what, days) => {
  const act = () => calendar(province.agencyId, inDays(0), inDays(days));
  await expect(act()).rejects.toThrow('The last day must not be before the first');
});
