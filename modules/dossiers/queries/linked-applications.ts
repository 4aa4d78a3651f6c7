import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Viewer } from '../../../server/kit/index.ts';
import { DossierState } from '../model.ts';
import type { DossiersTables } from '../tables.ts';
import { isApplicant, isOfOffice } from './seen-by.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<DossiersTables>();

export async function insertLinkedApplication(
  db: Kysely<unknown>,
  linked: Insertable<DossiersTables['dossiers.linkedApplication']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('dossiers.linkedApplication')
    .values(linked)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The dossiers of a linked application of somebody, by its parts; none where it is not theirs. */
export async function findPartsOf(
  db: Kysely<unknown>,
  linkedId: number,
  applicantId: number,
): Promise<readonly number[]> {
  const rows = await tables(db)
    .selectFrom('dossiers.dossier')
    .select('id')
    .where('linkedId', '=', linkedId)
    .where('applicantId', '=', applicantId)
    .orderBy('part')
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether the viewer applied, or sees one of the dossiers in an office. */
export function seesLinked(
  viewer: Viewer | null,
  col: (property: 'id' | 'applicantId') => RawBuilder<unknown>,
): RawBuilder<boolean> {
  const of = (property: string) => sql.ref(`whose.${property}`);
  return sql`(${isApplicant(viewer, col('applicantId'))} or exists (
    select from dossiers.dossier as whose
    where whose.linked_id = ${col('id')} and whose.state <> ${DossierState.DRAFT} and ${isOfOffice(viewer, of)}))`;
}
