import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

/** The questions that agencies have not answered yet. */
export function questionsOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select o.id::text as thing, d.code as label, o.agency_id, d.unit_id
    from dossiers.opinion as o join dossiers.dossier as d on d.id = o.dossier_id where o.waiting`;
}

/** The question with this id, if this agency has still to answer it. */
export function findQuestionOf(db: Kysely<unknown>, id: number, agencyId: number) {
  return db
    .$extendTables<DossiersTables>()
    .selectFrom('dossiers.opinion')
    .select(['dossierId', 'question', 'askedAt', 'askedById', 'dueAt'])
    .where('id', '=', id)
    .where('agencyId', '=', agencyId)
    .where('waiting', '=', true)
    .executeTakeFirst();
}
