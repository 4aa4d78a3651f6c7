import type { Kysely } from 'kysely';
import type { ProceduresTables } from '../tables.ts';

/** The codes of the procedures that a version links, in order; none for one that stands alone. */
export async function findParts(db: Kysely<unknown>, versionId: number): Promise<readonly string[]> {
  const rows = await db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.linkedPart')
    .select('code')
    .where('versionId', '=', versionId)
    .orderBy('number')
    .execute();
  return rows.map(({ code }) => code);
}
