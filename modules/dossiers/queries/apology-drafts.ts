import { type Kysely, sql } from 'kysely';
import { ZONE } from '../../../server/kit/index.ts';
import { dayAt } from '../deadline/day-at.ts';
import type { DossierState } from '../model.ts';
import type { DossiersTables } from '../tables.ts';
import { isNear, type Near } from './is-near.ts';

/** A dossier of which a delay is to be foreseen. */
export interface Foreseen {
  readonly id: number;
  readonly agencyId: number;
  readonly dueAt: Date;
}

/**
 * Dossiers that are near their deadline without a proposal, and can still be given their one new day: in these states,
 * and a day before the deadline. At most so many, locked, without those that somebody is acting on and those for which
 * a draft is there.
 */
export async function lockForeseen(
  db: Kysely<unknown>,
  {
    now,
    near,
    states,
    most,
  }: {
    readonly now: Date;
    readonly near: readonly Near[];
    readonly states: readonly DossierState[];
    readonly most: number;
  },
): Promise<readonly Foreseen[]> {
  const today = dayAt(now);
  const { rows } = await sql<Foreseen>`
    select d.id, d.agency_id, d.due_at from dossiers.dossier as d
    where ${isNear(now, near)} and d.state = any(${states}::text[]) and d.proposed_at is null
      and (d.due_at at time zone ${ZONE})::date > ${today}::date
      and not exists (select from dossiers.deadline_entry as entry
        where entry.dossier_id = d.id and entry.kind = 'extension')
      and not exists (select from dossiers.apology_draft as draft
        where draft.dossier_id = d.id and draft.due_at = d.due_at)
    order by d.late_from, d.id limit ${most} for no key update of d skip locked`.execute(db);
  return rows;
}

/** Keeps drafts in the place of those for a deadline that has gone. */
export async function keepDrafts(
  db: Kysely<unknown>,
  drafts: readonly DossiersTables['dossiers.apologyDraft'][],
): Promise<void> {
  if (drafts.length === 0) return;
  await db
    .$extendTables<DossiersTables>()
    .insertInto('dossiers.apologyDraft')
    .values([...drafts])
    .onConflict((conflict) =>
      conflict.column('dossierId').doUpdateSet(({ ref }) => ({
        dueAt: ref('excluded.dueAt'),
        day: ref('excluded.day'),
        at: ref('excluded.at'),
      })),
    )
    .execute();
}

/** Forgets the drafts that can no longer be sent, or need not. */
export async function forgetDrafts(db: Kysely<unknown>, now: Date): Promise<void> {
  await sql`
    delete from dossiers.apology_draft as draft
    where draft.due_at < ${now} or not exists (select from dossiers.dossier as d
      where d.id = draft.dossier_id and d.due_at = draft.due_at and d.finished_at is null)`.execute(db);
}
