import type { Kysely } from 'kysely';
import type { ServerTables } from '../server/data/tables.ts';
import { DEMO_PERSONS } from './persons.ts';

/** Ties the demo persons to who they are at the provider, as an administrator does with staff. A second time changes nothing. */
export async function linkDemoPersons(db: Kysely<unknown>, issuer: string): Promise<void> {
  const tables = db.$extendTables<ServerTables>();
  const logins = DEMO_PERSONS.map(({ login }) => login);
  const accounts = await tables
    .selectFrom('server.account')
    .select(['id', 'login'])
    .where('login', 'in', logins)
    .execute();
  await tables
    .insertInto('server.externalIdentity')
    .values(
      accounts.map(({ id, login }) => ({ issuer, subject: login, accountId: id, linkedAt: new Date() })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
