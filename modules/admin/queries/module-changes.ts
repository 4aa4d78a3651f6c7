import type { Insertable, Kysely, Selectable } from 'kysely';
import { ChangeOutcome } from '../model.ts';
import type { AdminTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<AdminTables>();

export type ChangeRow = Selectable<AdminTables['admin.moduleChange']>;

export async function insertChange(
  db: Kysely<unknown>,
  change: Insertable<AdminTables['admin.moduleChange']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('admin.moduleChange')
    .values(change)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** One that has not ended. */
export async function findOpenChange(db: Kysely<unknown>, id: number): Promise<ChangeRow | undefined> {
  return tables(db)
    .selectFrom('admin.moduleChange')
    .selectAll()
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst();
}

export async function changeExists(db: Kysely<unknown>, id: number): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('admin.moduleChange')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

type Ending = Pick<Insertable<AdminTables['admin.moduleChange']>, 'outcome' | 'endedAt'> &
  Partial<
    Pick<Insertable<AdminTables['admin.moduleChange']>, 'endedBy' | 'refusal' | 'refusalVi' | 'refusalEn'>
  >;

export async function updateChange(db: Kysely<unknown>, id: number, ending: Ending): Promise<void> {
  await tables(db).updateTable('admin.moduleChange').set(ending).where('id', '=', id).execute();
}

/** Ends the drain of a module, where it has one, since something else is done with it now. */
export async function replaceDrain(
  db: Kysely<unknown>,
  moduleId: string,
  ending: Pick<Ending, 'endedAt' | 'endedBy'>,
): Promise<void> {
  await tables(db)
    .updateTable('admin.moduleChange')
    .set({ outcome: ChangeOutcome.REPLACED, ...ending })
    .where('moduleId', '=', moduleId)
    .where('outcome', '=', ChangeOutcome.DRAINING)
    .execute();
}

/** Those whose moment has come, in their order. */
export async function dueChanges(db: Kysely<unknown>, now: Date): Promise<readonly number[]> {
  const rows = await tables(db)
    .selectFrom('admin.moduleChange')
    .select('id')
    .where('outcome', '=', ChangeOutcome.SCHEDULED)
    .where('at', '<=', now)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Those that drain. */
export async function drainingChanges(db: Kysely<unknown>): Promise<readonly number[]> {
  const rows = await tables(db)
    .selectFrom('admin.moduleChange')
    .select('id')
    .where('outcome', '=', ChangeOutcome.DRAINING)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
