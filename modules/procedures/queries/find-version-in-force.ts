import type { QueryExecutorProvider } from 'kysely';
import { inForceOn, prepared, type Slots } from '../../../server/kit/index.ts';
import type { ProceduresTables } from '../tables.ts';
import { stated, type Version } from './stated.ts';

/** The version of a procedure in force on a day (YYYY-MM-DD), or `undefined` before its first and after its last. */
export async function findVersionInForce(
  db: QueryExecutorProvider,
  code: string,
  day: string,
): Promise<Version | undefined> {
  const [found] = await findByCode(db, { code, day });
  return found === undefined ? undefined : { ...found.stated, validTo: found.validTo };
}

const findByCode = prepared((db, { code, day }: Slots<{ code: string; day: string }>) =>
  db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.procedureVersion as version')
    .select(['version.validTo', stated.as('stated')])
    .where('version.code', '=', code)
    .where(inForceOn('version', day)),
);
