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

/** The calendars of agencies, in one statement. */
export async function loadCalendars(
  db: Kysely<OrganisationsTables>,
  agencyIds: readonly number[],
  reckoned: Reckoned = 'made',
): Promise<(agencyId: number) => Calendar> {
  const which = sql`where (agency_id is null or agency_id = any(${agencyIds}::bigint[])) and ${holds(reckoned)}`;
  const { rows } = await sql<Decided>`
    select
      (select coalesce(json_agg(json_build_object('agencyId', agency_id, 'day', day, 'kind', kind, 'name', name)
        order by nth), '[]') from organisations.decided_day ${which}) as days,
      (select coalesce(json_agg(json_build_object('agencyId', agency_id, 'validFrom', valid_from,
        'morningFrom', morning_from, 'morningTo', morning_to, 'afternoonFrom', afternoon_from,
        'afternoonTo', afternoon_to) order by nth), '[]') from organisations.decided_hours ${which}) as hours`.execute(
    db,
  );
  const { days, hours } = rows[0] ?? { days: [], hours: [] };
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

interface Decided {
  readonly days: readonly {
    readonly agencyId: number | null;
    readonly day: string;
    readonly kind: ExceptionalDay['kind'] | 'as-usual';
    readonly name: string | null;
  }[];
  readonly hours: readonly (Times & {
    readonly agencyId: number | null;
    readonly validFrom: string | null;
  })[];
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
