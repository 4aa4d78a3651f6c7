import type { Insertable, Kysely } from 'kysely';
import type { AdminTables } from '../tables.ts';

/** Keeps that somebody had a parked job done again. */
export async function insertRerun(
  db: Kysely<unknown>,
  rerun: Insertable<AdminTables['server.jobRerun']>,
): Promise<number> {
  const { id } = await db
    .$extendTables<AdminTables>()
    .insertInto('server.jobRerun')
    .values(rerun)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
