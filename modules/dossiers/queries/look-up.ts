import type { Kysely } from 'kysely';
import type { DossiersTables } from '../tables.ts';

export function findByPassword(db: Kysely<unknown>, code: string, lookUpPassword: string) {
  return db
    .$extendTables<DossiersTables>()
    .selectFrom('dossiers.dossier')
    .select('state')
    .where('code', '=', code)
    .where('lookUpPassword', '=', lookUpPassword)
    .executeTakeFirst();
}
