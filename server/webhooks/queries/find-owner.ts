import type { Kysely } from 'kysely';
import type { ServerTables } from '../../data/tables.ts';

/** An account with what it may, one row a right or one without any; nothing for one that is suspended. */
export function findOwner(db: Kysely<ServerTables>, accountId: number) {
  return db
    .selectFrom('server.account as a')
    .leftJoin('server.accountGrant as g', 'g.accountId', 'a.id')
    .select(['a.id', 'a.personId', 'a.name', 'a.rightsVersion', 'g.permission', 'g.agencyId'])
    .where('a.id', '=', accountId)
    .where('a.suspendedAt', 'is', null)
    .execute();
}
