import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendars } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import type { Calendar, Shift } from '../working-time/calendar.ts';
import { kindOfDay } from '../working-time/kind-of-day.ts';
import { dayNumber, dayText } from '../working-time/local-time.ts';

export const calendarDays: BodyOf<typeof organisations.loaders.calendarDays> = async (wanted, { db }) => {
  const agencyIds = [...new Set(wanted.map(({ agencyId }) => agencyId))];
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds);
  return wanted.map(({ agencyId, from, to }) => {
    const first = dayNumber(from);
    const count = Math.max(0, dayNumber(to) - first + 1);
    return Array.from({ length: count }, (_, ahead) => dayOf(first + ahead, calendarOf(agencyId)));
  });
};

function dayOf(day: number, calendar: Calendar) {
  return {
    day: dayText(day),
    kind: kindOfDay(day, calendar),
    name: calendar.exceptionOn(day)?.name ?? null,
    shifts: calendar.isWorkingDay(day) ? calendar.shiftsOn(day).map(textOf) : [],
  };
}

function textOf({ from, to }: Shift) {
  const time = (milliseconds: number) => new Date(milliseconds).toISOString().slice(11, 19);
  return { from: time(from), to: time(to) };
}
