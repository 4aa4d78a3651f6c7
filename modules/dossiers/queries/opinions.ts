import { type Insertable, type Kysely, type RawBuilder, sql, type Updateable } from 'kysely';
import type { KeptThing } from '../../../server/kit/index.ts';
import type { DossiersTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

/** The question with this id, while its answer is awaited. */
export function findQuestion(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('dossiers.opinion')
    .select(['dossierId', 'agencyId', 'question', 'askedAt', 'askedById', 'dueAt'])
    .where('id', '=', id)
    .where('waiting', '=', true)
    .executeTakeFirst();
}

/** The questions to agencies that await an answer. */
export function openQuestions(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select asked.id::text as thing, coalesce(d.code, '#' || d.id) as label, asked.agency_id, d.unit_id
    from dossiers.opinion as asked join dossiers.dossier as d on d.id = asked.dossier_id where asked.waiting`;
}

/** Asks; PostgreSQL writes into the dossier from whom an answer is awaited. */
export async function insertQuestion(
  db: Kysely<unknown>,
  question: Insertable<DossiersTables['dossiers.opinion']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('dossiers.opinion')
    .values(question)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes the answer to a question, or that none is awaited any more: once. */
export async function endQuestion(
  db: Kysely<unknown>,
  id: number,
  end: Pick<
    Updateable<DossiersTables['dossiers.opinion']>,
    'givenAt' | 'givenById' | 'stance' | 'opinion' | 'withdrawnAt' | 'withdrawnById'
  >,
): Promise<void> {
  await tables(db).updateTable('dossiers.opinion').set(end).where('id', '=', id).execute();
}
