import { type Insertable, type Kysely, sql } from 'kysely';
import type { ImpactState } from '../calendar/model.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export async function insertImpact(db: Kysely<unknown>, changeId: number): Promise<void> {
  await tables(db).insertInto('dossiers.calendarImpact').values({ changeId }).execute();
}

/** How far a change has come, locked until the transaction ends: of two workers one waits, and goes on where the other ended. */
export function lockImpact(db: Kysely<unknown>, changeId: number) {
  return tables(db)
    .selectFrom('dossiers.calendarImpact')
    .selectAll()
    .where('changeId', '=', changeId)
    .forUpdate()
    .executeTakeFirst();
}

export async function updateImpact(
  db: Kysely<unknown>,
  changeId: number,
  change: { readonly state?: ImpactState; readonly reached: number },
): Promise<void> {
  await tables(db)
    .updateTable('dossiers.calendarImpact')
    .set(change)
    .where('changeId', '=', changeId)
    .execute();
}

/** Whether some change of the calendar is not through with the dossiers. */
export async function areDeadlinesMoving(db: Kysely<unknown>): Promise<boolean> {
  const moving = await tables(db)
    .selectFrom('dossiers.calendarImpact')
    .select('changeId')
    .where('state', '=', 'moving')
    .executeTakeFirst();
  return moving !== undefined;
}

/**
 * The next dossiers that may move by a change that begins on a day: open, with a clock that runs, and not due before it.
 * Where they are to be moved they stay locked until the transaction ends.
 */
export function findDueDossiers(
  db: Kysely<unknown>,
  {
    agencyId,
    from,
    after,
    most,
    lock,
  }: {
    readonly agencyId: number | null;
    readonly from: Date;
    readonly after: number;
    readonly most: number;
    readonly lock: boolean;
  },
) {
  return tables(db)
    .selectFrom('dossiers.dossier')
    .select([
      'id',
      'agencyId',
      'clockAgencyId',
      'holderAgencyId',
      'receivingAgencyId',
      'applicantId',
      'procedureId',
      'code',
      'dueAt',
    ])
    .where('finishedAt', 'is', null)
    .where('dueAt', '>=', from)
    .where('id', '>', after)
    .$if(agencyId !== null, (query) => query.where('clockAgencyId', '=', agencyId))
    .orderBy('id')
    .limit(most)
    .$if(lock, (query) => query.forUpdate())
    .execute();
}

/** Keeps from when to when dossiers move by a change; what was foretold gives way to what happens. */
export async function keepMoves(
  db: Kysely<unknown>,
  moves: readonly Insertable<DossiersTables['dossiers.deadlineMove']>[],
): Promise<void> {
  if (moves.length === 0) return;
  await tables(db)
    .insertInto('dossiers.deadlineMove')
    .values(moves)
    .onConflict((conflict) =>
      conflict
        .columns(['changeId', 'dossierId'])
        .doUpdateSet({ dueFrom: sql`excluded.due_from`, dueTo: sql`excluded.due_to` }),
    )
    .execute();
}
