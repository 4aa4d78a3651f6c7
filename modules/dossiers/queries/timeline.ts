import { type Kysely, sql } from 'kysely';
import type { DossiersTables } from '../tables.ts';

/** What happened to a dossier, in order. */
export function findTimeline(db: Kysely<unknown>, dossierId: number) {
  return db
    .$extendTables<DossiersTables>()
    .selectFrom('dossiers.event')
    .select(['id', 'kind', 'at', 'agencyId', 'code', 'note'])
    .where('dossierId', '=', dossierId)
    .orderBy('id')
    .execute();
}

/** What the applicant filled in, and what the department answered: as JSON, word by word as it is kept. */
export async function findApplication(
  db: Kysely<unknown>,
  dossierId: number,
): Promise<{ readonly application: unknown; readonly result: unknown }> {
  return db
    .$extendTables<DossiersTables>()
    .selectFrom('dossiers.dossier')
    .select([sql<unknown>`application`.as('application'), sql<unknown>`result`.as('result')])
    .where('id', '=', dossierId)
    .executeTakeFirstOrThrow();
}
