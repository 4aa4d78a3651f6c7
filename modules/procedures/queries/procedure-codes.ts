import { type Kysely, sql } from 'kysely';
import { inForceOn } from '../../../server/kit/index.ts';

/** The next codes of procedures that hold on a day, in their order. */
export async function findCodesOn(
  db: Kysely<unknown>,
  { day, after, most }: { readonly day: string; readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly code: string }>`
    select code from procedures.procedure_version as version
    where code > ${after} and ${inForceOn('version', day)} order by code limit ${most}`.execute(db);
  return rows.map(({ code }) => code);
}
