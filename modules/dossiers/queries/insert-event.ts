import { type Insertable, type Kysely, sql } from 'kysely';
import type { DossiersTables } from '../tables.ts';

/** Adds to the history of a dossier, with the version that the dossier has by then. */
export async function insertEvent(
  db: Kysely<unknown>,
  event: Insertable<DossiersTables['dossiers.event']>,
): Promise<number> {
  const { id } = await db
    .$extendTables<DossiersTables>()
    .insertInto('dossiers.event')
    .values({
      ...event,
      version: sql`(select version from dossiers.dossier where id = ${event.dossierId})`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
