import type { Insertable, Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

export async function insertEvent(
  db: Kysely<unknown>,
  event: Insertable<DossiersTables['dossiers.event']>,
): Promise<number> {
  const { id } = await db
    .$extendTables<DossiersTables>()
    .insertInto('dossiers.event')
    .values(event)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
