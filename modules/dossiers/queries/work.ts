import { type Kysely, sql } from 'kysely';
import { dayOf, type Refine, ZONE } from '../../../server/kit/index.ts';
import type { HandlerWork } from '../deadline/watched.ts';
import type { Dossier } from '../model.ts';

type Narrow = Refine<Dossier>;

/** What was handed in and is not finished. */
export const isOpen: Narrow = (dossiers) =>
  dossiers.where('t.finishedAt', 'is', null).where('t.submittedAt', 'is not', null);

/** What is open and late at a moment. */
export function isLate(now: Temporal.Instant): Narrow {
  return (dossiers) => isOpen(dossiers).where('t.lateFrom', '<', dateOf(now));
}

/** What is open and becomes late between a moment and the end of its day. */
export function isDueOnDayOf(now: Temporal.Instant): Narrow {
  return (dossiers) =>
    isOpen(dossiers)
      .where('t.lateFrom', '>=', dateOf(now))
      .where('t.lateFrom', '<', dateOf(endOfDay(now)));
}

/** What agencies have in hand at a moment, by who processes it, in one statement. */
export async function findWork(
  db: Kysely<unknown>,
  agencyIds: readonly number[],
  now: Temporal.Instant,
): Promise<readonly (HandlerWork & { readonly agencyId: number })[]> {
  const late = sql`count(*) filter (where d.late_from < ${dateOf(now)})`;
  const { rows } = await sql<HandlerWork & { readonly agencyId: number }>`
    select d.agency_id, d.handler_id, account.name as handler_name, count(*) as open, ${late} as late,
      count(*) filter (where d.late_from >= ${dateOf(now)} and d.late_from < ${dateOf(endOfDay(now))}) as due_today,
      min(d.submitted_at) as oldest
    from dossiers.dossier as d left join server.account on account.id = d.handler_id
    where d.agency_id = any(${agencyIds}::bigint[]) and d.finished_at is null and d.submitted_at is not null
    group by d.agency_id, d.handler_id, account.name
    order by ${late} desc, count(*) desc, d.handler_id`.execute(db);
  return rows;
}

function endOfDay(now: Temporal.Instant): Temporal.Instant {
  return dayOf(now).add({ days: 1 }).toZonedDateTime(ZONE).toInstant();
}

function dateOf(at: Temporal.Instant): Date {
  return new Date(at.epochMilliseconds);
}
