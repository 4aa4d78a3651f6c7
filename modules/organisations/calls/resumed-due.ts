import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { loadCalendar } from '../queries/load-calendar.ts';
import type { OrganisationsTables } from '../tables.ts';
import { resumedDue as resumed } from '../working-time/resumed-due.ts';

const instant = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime());

export const resumedDue: BodyOf<typeof organisations.calls.resumedDue> = async (
  { agencyId, due, stoppedAt, resumedAt, unit },
  { db },
) => {
  const calendar = await loadCalendar(db.$extendTables<OrganisationsTables>(), agencyId);
  const stop = { due: instant(due), stoppedAt: instant(stoppedAt), resumedAt: instant(resumedAt) };
  return new Date(resumed(stop, unit, calendar).epochMilliseconds);
};
