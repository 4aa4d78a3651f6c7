import type { Kysely } from 'kysely';
import { momentOf } from '../../../server/kit/index.ts';
import type { OrganisationsTables } from '../tables.ts';
import { dueAt, type TimeLimit } from '../working-time/due-at.ts';
import { loadCalendars, type Reckoned } from './load-calendar.ts';

interface LimitOfAgency extends TimeLimit {
  readonly agencyId: number;
  readonly receivedAt: Date;
}

/** When limits end, each by the calendar of its agency. */
export async function duesBy(
  db: Kysely<unknown>,
  limits: readonly LimitOfAgency[],
  reckoned: Reckoned,
): Promise<Date[]> {
  const agencyIds = [...new Set(limits.map(({ agencyId }) => agencyId))];
  const calendarOf = await loadCalendars(db.$extendTables<OrganisationsTables>(), agencyIds, reckoned);
  return limits.map(
    ({ agencyId, receivedAt, ...limit }) =>
      new Date(dueAt(momentOf(receivedAt), limit, calendarOf(agencyId)).epochMilliseconds),
  );
}
