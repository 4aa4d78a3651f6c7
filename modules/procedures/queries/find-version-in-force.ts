import { type Kysely, type QueryExecutorProvider, sql } from 'kysely';
import type { z } from 'zod';
import { gatheredRead, inForceOn, prepared, type Slots, single } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import type { ProceduresTables } from '../tables.ts';

type Version = z.output<typeof procedures.calls.version.output>;

/** The version of a procedure in force on a day (YYYY-MM-DD), or `undefined` before its first and after its last. */
export async function findVersionInForce(db: QueryExecutorProvider, code: string, day: string) {
  const [version] = await findByCode(db, { code, day });
  return version;
}

const findByCode = prepared((db, { code, day }: Slots<{ code: string; day: string }>) =>
  versions(db).where('version.code', '=', code).where(inForceOn('version', day)),
);

/** One version, whether it is in force or not. @throws where there is none: ids come from foreign keys */
export async function findVersion(db: QueryExecutorProvider, id: number) {
  return single(await findById(db, { id }));
}

const findById = gatheredRead({ id: 'bigint' }, (db, { id }: Slots<{ id: number }>) =>
  versions(db).where('version.id', '=', id),
);

/** What the law sets for a procedure: how long, and which papers, by case and channel; in one statement. */
function versions(db: Kysely<unknown>) {
  return db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.procedureVersion as version')
    .select([
      'version.id',
      'version.code',
      'version.name',
      'version.validFrom',
      'version.validTo',
      'version.owner',
      'version.handlingLevel',
      'version.assurance',
      sql<Version['offers']>`(
        select coalesce(json_agg(json_build_object('caseName', case_name, 'channel', channel,
          'timeAmount', time_amount, 'timeUnit', time_unit) order by id), '[]')
        from procedures.offer where version_id = version.id)`.as('offers'),
      sql<Version['papers']>`(
        select coalesce(json_agg(json_build_object('code', code, 'name', name, 'nameEn', name_en,
          'mandatory', mandatory, 'caseName', case_name) order by id), '[]')
        from procedures.paper where version_id = version.id)`.as('papers'),
    ]);
}
