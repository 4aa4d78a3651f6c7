import { type Kysely, type Selectable, sql } from 'kysely';
import { inForce } from '../../../server/kit/index.ts';
import type { ProceduresTables } from '../tables.ts';

/** The version of a procedure in force on a day, or `undefined` before its first and after its last. */
export function findVersionInForce(db: Kysely<ProceduresTables>, code: string, day: Temporal.PlainDate) {
  return versions(db).where('procedure.code', '=', code).where(inForce('version', day)).executeTakeFirst();
}

/** One version, whether it is in force or not. @throws where there is none: ids come from foreign keys */
export function findVersion(db: Kysely<ProceduresTables>, id: number) {
  return versions(db).where('version.id', '=', id).executeTakeFirstOrThrow();
}

type Offer = Omit<Selectable<ProceduresTables['procedures.offer']>, 'id' | 'versionId'>;
type Paper = Omit<Selectable<ProceduresTables['procedures.paper']>, 'id' | 'versionId' | 'evidence'>;

/** What the law sets for a procedure: how long, how much and which papers, by case and channel; in one statement. */
function versions(db: Kysely<ProceduresTables>) {
  return db
    .selectFrom('procedures.procedureVersion as version')
    .innerJoin('procedures.procedure as procedure', 'procedure.id', 'version.procedureId')
    .leftJoin('procedures.procedure as replacement', 'replacement.id', 'version.replacedById')
    .selectAll('version')
    .select([
      'procedure.code',
      'replacement.code as replacedByCode',
      sql<readonly Offer[]>`(
        select coalesce(json_agg(json_build_object('caseName', case_name, 'channel', channel,
          'timeAmount', time_amount, 'timeUnit', time_unit, 'timeText', time_text, 'feeAmount', fee_amount,
          'feeText', fee_text) order by id), '[]')
        from procedures.offer where version_id = version.id)`.as('offers'),
      sql<readonly Paper[]>`(
        select coalesce(json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en,
          'originals', originals, 'copies', copies, 'mandatory', mandatory,
          'caseName', case_name) order by id), '[]')
        from procedures.paper where version_id = version.id)`.as('papers'),
    ]);
}
