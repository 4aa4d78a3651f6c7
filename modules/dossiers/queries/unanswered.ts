import type { Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

const unanswered = (db: Kysely<unknown>) =>
  db.$extendTables<DossiersTables>().selectFrom('dossiers.unanswered as waiting').selectAll();

/** Those of these dossiers that wait for the answer of a desk. */
export function findUnanswered(db: Kysely<unknown>, ids: readonly number[]) {
  return unanswered(db).where('id', 'in', ids).execute();
}

/** The next that wait for the answer of a desk which was not warned of it yet, by id. */
export function findUnwarned(
  db: Kysely<unknown>,
  { after, most }: { readonly after: number; readonly most: number },
) {
  return unanswered(db)
    .where('id', '>', after)
    .where('deskWarnedAt', 'is', null)
    .orderBy('id')
    .limit(most)
    .execute();
}
