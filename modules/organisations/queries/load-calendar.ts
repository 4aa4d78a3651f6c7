import { type Kysely, type SqlBool, sql } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';
import { buildCalendar, type Calendar, type ExceptionalDay, type Hours } from '../working-time/calendar.ts';

/** Which changes are reckoned with: all that were made, the first so many of them, or all and one more. */
export type Reckoned = { readonly first: number } | { readonly proposed: number } | 'made';

/** The calendar of an agency. */
export async function loadCalendar(db: Kysely<OrganisationsTables>, agencyId: number): Promise<Calendar> {
  const calendarOf = await loadCalendars(db, [agencyId]);
  return calendarOf(agencyId);
}

/** The calendars of agencies, in two statements. */
export async function loadCalendars(
  db: Kysely<OrganisationsTables>,
  agencyIds: readonly number[],
  reckoned: Reckoned = 'made',
): Promise<(agencyId: number) => Calendar> {
  const concerned = sql<SqlBool>`(agency_id is null or agency_id = any(${agencyIds}::bigint[]))`;
  const days = await db
    .selectFrom('organisations.decidedDay')
    .select(['agencyId', 'day', 'kind', 'name'])
    .where(concerned)
    .where(holds(reckoned))
    .orderBy('nth')
    .execute();
  const hours = await db
    .selectFrom('organisations.decidedHours')
    .select(['agencyId', 'validFrom', 'morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'])
    .where(concerned)
    .where(holds(reckoned))
    .orderBy('nth')
    .execute();
  // The later word on a day, or on the hours from a day on, takes the place of the earlier.
  const daysOf = (agencyId: number | null): readonly ExceptionalDay[] =>
    [
      ...new Map(days.filter((row) => row.agencyId === agencyId).map((row) => [row.day, row])).values(),
    ].flatMap(({ day, kind, name }) => (kind === 'as-usual' ? [] : [{ day, kind, name }]));
  const hoursOf = (agencyId: number | null): readonly Hours[] => [
    ...new Map(
      hours
        .filter((row) => row.agencyId === agencyId)
        .map((row) => [row.validFrom, { validFrom: row.validFrom, shifts: shiftsOf(row) }]),
    ).values(),
  ];
  const [usualDays, usualHours] = [daysOf(null), hoursOf(null)];
  const calendars = new Map(
    agencyIds.map((id) => [id, buildCalendar([...usualDays, ...daysOf(id)], usualHours, hoursOf(id))]),
  );
  return (agencyId) => {
    const calendar = calendars.get(agencyId);
    if (calendar === undefined) throw new Error(`The calendar of agency ${agencyId} was not asked for`);
    return calendar;
  };
}

function holds(reckoned: Reckoned) {
  if (reckoned === 'made') return sql<SqlBool>`made_at is not null`;
  if ('first' in reckoned) return sql<SqlBool>`(made_at is not null and nth < ${reckoned.first})`;
  return sql<SqlBool>`(made_at is not null or change_id = ${reckoned.proposed})`;
}

interface Times {
  readonly morningFrom: string;
  readonly morningTo: string;
  readonly afternoonFrom: string;
  readonly afternoonTo: string;
}

function shiftsOf({ morningFrom, morningTo, afternoonFrom, afternoonTo }: Times): Hours['shifts'] {
  return [
    { from: timeOf(morningFrom), to: timeOf(morningTo) },
    { from: timeOf(afternoonFrom), to: timeOf(afternoonTo) },
  ];
}

/** Of a time of the day, `hh:mm:ss`. */
function timeOf(time: string): number {
  return Date.parse(`1970-01-01T${time}Z`);
}
