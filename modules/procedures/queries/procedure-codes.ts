import { type Kysely, sql } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';

/** The next codes of procedures that hold on a day, in their order. */
export async function findCodesOn(
  db: Kysely<unknown>,
  { day, after, most }: { readonly day: string; readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ readonly code: string }>`
    select procedure.code from procedures.procedure as procedure
    where procedure.code > ${after} and exists (
      select from procedures.procedure_version as version
      where version.procedure_id = procedure.id and ${inForce('version', Temporal.PlainDate.from(day))})
    order by procedure.code limit ${most}`.execute(db);
  return rows.map(({ code }) => code);
}
