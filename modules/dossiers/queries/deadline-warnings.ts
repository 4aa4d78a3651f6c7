import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { DeadlineWarningKind } from '../deadline/watched.ts';
import type { DossiersTables } from '../tables.ts';
import { isNear, type Near } from './is-near.ts';

/** A dossier of which something is to be told. */
export interface Warned {
  readonly id: number;
  readonly agencyId: number;
  readonly holderAgencyId: number | null;
  readonly receivingAgencyId: number | null;
  readonly applicantId: number;
  readonly code: string | null;
  readonly procedureId: number;
}

/** The agencies with dossiers whose deadline is still to come. */
export async function findAgenciesWithDeadlines(db: Kysely<unknown>, now: Date): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly agencyId: number }>`
    select distinct agency_id from dossiers.dossier
    where finished_at is null and late_from >= ${now}`.execute(db);
  return rows.map(({ agencyId }) => agencyId);
}

/**
 * Warns of dossiers that are nearly late, at most so many; answers with them. Of one that is to be done on
 * the day on which its clock starts nobody is warned: it lies before everybody's eyes.
 */
export function warnOfNear(
  db: Kysely<unknown>,
  { now, near, most }: { readonly now: Date; readonly near: readonly Near[]; readonly most: number },
): Promise<readonly Warned[]> {
  return warn(db, { kind: 'near', now, most }, [
    isNear(now, near),
    sql`(select given.amount from dossiers.deadline_entry as given
      where given.dossier_id = d.id and given.kind in ('start', 'restart', 'extension') order by given.id desc limit 1)
      is distinct from 0`,
  ]);
}

/** Marks dossiers that are late, at most so many; answers with them. */
export function markLate(
  db: Kysely<unknown>,
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<readonly Warned[]> {
  return warn(db, { kind: 'late', now, most }, [
    sql`d.finished_at is null and d.late_from < ${now} and d.late_from is distinct from d.late_told`,
  ]);
}

/** Warns the desks of dossiers that are to be answered by then, unless they have been; answers with the dossiers. */
export function warnOfUnanswered(
  db: Kysely<unknown>,
  { now, due }: { readonly now: Date; readonly due: readonly { readonly id: number; readonly by: Date }[] },
): Promise<readonly Warned[]> {
  const by = sql`unnest(${due.map(({ id }) => id)}::bigint[], ${due.map((one) => one.by)}::timestamptz[])`;
  return warn(db, { kind: 'unanswered', now, most: due.length }, [sql`d.state = 'submitted'`], {
    from: sql`dossiers.dossier as d join ${by} as answer (id, by) on answer.id = d.id`,
    lateFrom: sql`answer.by`,
    agencyId: sql`coalesce(d.receiving_agency_id, d.agency_id)`,
    officerId: sql`null::bigint`,
  });
}

/** Whom to tell of what: as for most of what is told, the agency and the officer who have a dossier, of its deadline. */
const USUALLY = {
  from: sql`dossiers.dossier as d`,
  lateFrom: sql`d.late_from`,
  agencyId: sql`d.agency_id`,
  officerId: sql`coalesce(d.handler_id, d.officer_id)`,
};

/**
 * What is locked somebody is acting on: it is left for the next time, so that what is told here never comes before what
 * they do. Of two workers at once the constraint lets one tell.
 */
async function warn(
  db: Kysely<unknown>,
  { kind, now, most }: { readonly kind: DeadlineWarningKind; readonly now: Date; readonly most: number },
  conditions: readonly RawBuilder<unknown>[],
  { from, lateFrom, agencyId, officerId }: typeof USUALLY = USUALLY,
): Promise<readonly Warned[]> {
  const { rows } = await sql<Warned>`
    with due as materialized (
      select d.id, d.agency_id, d.holder_agency_id, d.receiving_agency_id, d.applicant_id, d.code, d.procedure_id,
        ${lateFrom} as late_from, ${agencyId} as warned_agency_id, ${officerId} as warned_officer_id
      from ${from}
      where ${sql.join([...conditions], sql` and `)}
        and not exists (select from dossiers.deadline_warning as told
          where told.dossier_id = d.id and told.kind = ${kind} and told.late_from = ${lateFrom})
      order by ${lateFrom}, d.id limit ${most} for no key update of d skip locked),
    told as (
      insert into dossiers.deadline_warning (dossier_id, kind, late_from, at, agency_id, officer_id)
      select id, ${kind}, late_from, ${now}, warned_agency_id, warned_officer_id from due
      on conflict do nothing returning dossier_id)
    select due.id, due.agency_id, due.holder_agency_id, due.receiving_agency_id, due.applicant_id, due.code,
      due.procedure_id
    from due join told on told.dossier_id = due.id order by due.id`.execute(db);
  return rows;
}

/** The account that was warned of a dossier last; null where nobody was. */
export async function findWarnedOfficer(db: Kysely<unknown>, dossierId: number): Promise<number | null> {
  const last = await db
    .$extendTables<DossiersTables>()
    .selectFrom('dossiers.deadlineWarning')
    .select('officerId')
    .where('dossierId', '=', dossierId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.officerId ?? null;
}
