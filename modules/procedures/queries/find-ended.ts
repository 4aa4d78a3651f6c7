import type { Kysely } from 'kysely';
import type { ProceduresTables } from '../tables.ts';

/** The last version of a procedure that had ended by a day: from when it no longer held, and what replaced it. */
export function findEnded(db: Kysely<unknown>, code: string, day: string) {
  return db
    .$extendTables<ProceduresTables>()
    .selectFrom('procedures.procedureVersion as version')
    .leftJoin('procedures.procedure as replacement', 'replacement.id', 'version.replacedById')
    .select(['version.validTo as endedOn', 'replacement.code as replacedBy'])
    .where('version.code', '=', code)
    .where('version.validTo', '<=', day)
    .orderBy('version.validTo', 'desc')
    .$narrowType<{ endedOn: string }>()
    .executeTakeFirst();
}
