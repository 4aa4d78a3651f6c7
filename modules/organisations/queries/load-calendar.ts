import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';
import { buildCalendar, type Calendar, type Hours } from '../working-time/calendar.ts';

/** The calendar of an agency. */
export async function loadCalendar(db: Kysely<OrganisationsTables>, agencyId: number): Promise<Calendar> {
  const calendarOf = await loadCalendars(db, [agencyId]);
  return calendarOf(agencyId);
}

/** The calendars of agencies, in two statements. */
export async function loadCalendars(
  db: Kysely<OrganisationsTables>,
  agencyIds: readonly number[],
): Promise<(agencyId: number) => Calendar> {
  const days = await db.selectFrom('organisations.calendarDay').select(['day', 'kind', 'name']).execute();
  const hours = await db
    .selectFrom('organisations.agencyWorkingHours')
    .select(['agencyId', 'validFrom', 'morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'])
    .where((where) =>
      where.or([where('agencyId', 'is', null), where('agencyId', '=', where.fn.any(where.val(agencyIds)))]),
    )
    .execute();
  const hoursOf = (agencyId: number | null): readonly Hours[] =>
    hours
      .filter((row) => row.agencyId === agencyId)
      .map((row) => ({
        validFrom: row.validFrom,
        shifts: [shift(row.morningFrom, row.morningTo), shift(row.afternoonFrom, row.afternoonTo)],
      }));
  const calendars = new Map(
    agencyIds.map((agencyId) => [agencyId, buildCalendar(days, hoursOf(null), hoursOf(agencyId))]),
  );
  return (agencyId) => {
    const calendar = calendars.get(agencyId);
    if (calendar === undefined) throw new Error(`The calendar of agency ${agencyId} was not asked for`);
    return calendar;
  };
}

/** From times of the day, `hh:mm:ss`. */
function shift(from: string, to: string) {
  return { from: timeOf(from), to: timeOf(to) };
}

function timeOf(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`);
}
