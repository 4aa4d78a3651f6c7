import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../tables.ts';
import { buildCalendar, type Calendar, type Hours } from '../working-time/calendar.ts';

/** The calendar of an agency; with `null`, that of an agency without hours of its own. */
export async function loadCalendar(
  db: Kysely<OrganisationsTables>,
  agencyId: number | null,
): Promise<Calendar> {
  const days = await db.selectFrom('organisations.calendarDay').select(['day', 'kind']).execute();
  return buildCalendar(
    days.map(({ day, kind }) => ({ day: Temporal.PlainDate.from(day), kind })),
    await loadHours(db, null),
    agencyId === null ? [] : await loadHours(db, agencyId),
  );
}

async function loadHours(
  db: Kysely<OrganisationsTables>,
  agencyId: number | null,
): Promise<readonly Hours[]> {
  const rows = await db
    .selectFrom('organisations.agencyWorkingHours')
    .select(['validFrom', 'morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'])
    .where('agencyId', agencyId === null ? 'is' : '=', agencyId)
    .execute();
  return rows.map((row) => ({
    validFrom: row.validFrom === null ? null : Temporal.PlainDate.from(row.validFrom),
    shifts: [shift(row.morningFrom, row.morningTo), shift(row.afternoonFrom, row.afternoonTo)],
  }));
}

function shift(from: string, to: string) {
  return { from: Temporal.PlainTime.from(from), to: Temporal.PlainTime.from(to) };
}
