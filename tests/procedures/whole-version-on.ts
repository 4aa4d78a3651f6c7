import { type Kysely, type Selectable, sql } from 'kysely';
import { findVersionInForce } from '../../modules/procedures/queries/find-version-in-force.ts';
import type { ProceduresTables } from '../../modules/procedures/tables.ts';

type Offer = Omit<Selectable<ProceduresTables['procedures.offer']>, 'id' | 'versionId'>;
type Paper = Omit<Selectable<ProceduresTables['procedures.paper']>, 'id' | 'versionId' | 'evidence'>;

/** The version of a procedure in force on a day, with all that is kept of it. */
export async function wholeVersionOn(db: Kysely<ProceduresTables>, code: string, day: string) {
  const found = await findVersionInForce(db, code, day);
  if (found === undefined) return undefined;
  return db
    .selectFrom('procedures.procedureVersion as version')
    .leftJoin('procedures.procedure as replacement', 'replacement.id', 'version.replacedById')
    .selectAll('version')
    .select([
      'replacement.code as replacedByCode',
      sql<readonly Offer[]>`(
        select json_agg(json_build_object('caseName', case_name, 'channel', channel, 'timeAmount', time_amount,
          'timeUnit', time_unit, 'timeText', time_text, 'feeAmount', fee_amount, 'feeText', fee_text) order by id)
        from procedures.offer where version_id = version.id)`.as('offers'),
      sql<readonly Paper[]>`(
        select json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en, 'originals', originals,
          'copies', copies, 'mandatory', mandatory, 'caseName', case_name) order by id)
        from procedures.paper where version_id = version.id)`.as('papers'),
    ])
    .where('version.id', '=', found.id)
    .executeTakeFirstOrThrow();
}
