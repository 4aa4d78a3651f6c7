import type { Kysely } from 'kysely';
import type { OrganisationsTables } from '../modules/organisations/tables.ts';
import type { PeopleTables } from '../modules/people/tables.ts';
import type { ServerTables } from '../server/data/tables.ts';
import { DEMO_COMMUNE, DEMO_PERSONS, type DemoPerson } from './persons.ts';

type Tables = ServerTables & PeopleTables & OrganisationsTables;

/** Puts the demo persons into the database, with what they may do. A second time changes nothing. */
export async function loadDemoPersons(db: Kysely<unknown>): Promise<void> {
  const tables = db.$extendTables<Tables>();
  const agencyId = await communeAgency(tables);
  for (const demo of DEMO_PERSONS) await load(tables, demo, demo.at === 'commune' ? agencyId : null);
}

async function communeAgency(db: Kysely<Tables>): Promise<number> {
  const { id } = await db
    .selectFrom('organisations.agency as agency')
    .innerJoin('organisations.unit as unit', 'unit.id', 'agency.unitId')
    .select('agency.id')
    .where('unit.code', '=', DEMO_COMMUNE)
    .where('agency.kind', '=', 'commune-committee')
    .where('agency.validTo', 'is', null)
    .executeTakeFirstOrThrow();
  return id;
}

async function load(db: Kysely<Tables>, demo: DemoPerson, agencyId: number | null): Promise<void> {
  const { login, name } = demo;
  const known = await db
    .selectFrom('server.account')
    .select('id')
    .where('login', '=', login)
    .executeTakeFirst();
  const accountId = known?.id ?? (await insertAccount(db, login, name, await insertPerson(db, demo)));
  if (demo.permissions.length === 0) return;
  await db
    .insertInto('server.accountGrant')
    .values(demo.permissions.map((permission) => ({ accountId, permission: permission.name, agencyId })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function insertPerson(db: Kysely<Tables>, { name, person }: DemoPerson): Promise<number | null> {
  if (person === null) return null;
  const { id } = await db
    .insertInto('people.person')
    .values({ fullName: name, ...person })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function insertAccount(
  db: Kysely<Tables>,
  login: string,
  name: string,
  personId: number | null,
): Promise<number> {
  const { id } = await db
    .insertInto('server.account')
    .values({ login, name, personId })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
