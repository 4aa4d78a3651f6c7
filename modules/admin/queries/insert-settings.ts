import type { Insertable, Kysely } from 'kysely';
import type { AdminTables } from '../tables.ts';

/** Keeps the next version of a module's settings; null where somebody else was first with it. */
export async function insertSettings(
  db: Kysely<unknown>,
  settings: Insertable<AdminTables['server.moduleSetting']>,
): Promise<number | null> {
  const row = await db
    .$extendTables<AdminTables>()
    .insertInto('server.moduleSetting')
    .values(settings)
    .onConflict((conflict) => conflict.columns(['moduleId', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}
