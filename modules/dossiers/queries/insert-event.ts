import { type Insertable, type Kysely, sql } from 'kysely';
import { prepared, type Slots, single } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

/** Adds to the history of a dossier, with the version that the dossier has by then. */
export async function insertEvent(db: Kysely<unknown>, event: NewEvent): Promise<number> {
  return single(await insert(db, event)).id;
}

type NewEvent = Insertable<DossiersTables['dossiers.event']>;

const insert = prepared((db, event: Slots<NewEvent>) =>
  db
    .$extendTables<DossiersTables>()
    .insertInto('dossiers.event')
    .values({
      ...event,
      version: sql`(select version from dossiers.dossier where id = ${event.dossierId})`,
    })
    .returning('id'),
);
