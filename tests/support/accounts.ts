import { type Kysely, sql } from 'kysely';
import { findCommuneInForce } from '../../modules/organisations/queries/find-commune-in-force.ts';
import type { OrganisationsTables } from '../../modules/organisations/tables.ts';
import type { PeopleTables } from '../../modules/people/tables.ts';
import type { ServerTables } from '../../server/data/tables.ts';
import type { Permission } from '../../server/kit/index.ts';

export type AccountTables = ServerTables & PeopleTables & OrganisationsTables;

/** A natural person with an account. The number makes login, name and citizen number of its own. */
export async function insertPerson(db: Kysely<AccountTables>, nth: number): Promise<string> {
  const login = `person-${nth}`;
  const person = await db
    .insertInto('people.person')
    .values({
      fullName: `Người Thử ${nth}`,
      citizenNumber: `0171990${String(10_000 + nth)}`,
      birthDate: '1990-01-01',
      email: `${login}@demo.invalid`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('server.account')
    .values({ login, name: `Người Thử ${nth}`, personId: person.id })
    .execute();
  return login;
}

/** An account that may do this in an agency, or with null everywhere. */
export async function insertOffice(
  db: Kysely<AccountTables>,
  login: string,
  permissions: readonly Permission[],
  agencyId: number | null,
): Promise<string> {
  const { id } = await db
    .insertInto('server.account')
    .values({ login, name: `Cán bộ ${login}`, personId: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (permissions.length === 0) return login;
  await db
    .insertInto('server.accountGrant')
    .values(permissions.map(({ name }) => ({ accountId: id, permission: name, agencyId })))
    .execute();
  return login;
}

/** The committee of the commune that bears the code on that day. */
export async function committeeOf(db: Kysely<AccountTables>, code: string, day: string): Promise<number> {
  const found = await findCommuneInForce(db, { code }, day);
  if (found === undefined) throw new Error(`No commune bears ${code} on ${day}`);
  return found.agencyId;
}

/** Lets a session last through every day that a test sets its clock to. */
export async function withoutEnd(db: Kysely<AccountTables>): Promise<void> {
  await db
    .updateTable('server.session')
    .set({ createdAt: sql`'2020-01-01'`, expiresAt: sql`'2100-01-01'` })
    .execute();
}
