import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import { type KeptThing, nextNumber } from '../../../server/kit/index.ts';
import type { InsuranceTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InsuranceTables>();

/** The next number of an agency's register in a year, from 1, without gaps. */
export function nextRegisterNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'insurance.healthCardCounter', { agencyId, year });
}

export async function insertInRegister(
  db: Kysely<unknown>,
  row: Insertable<InsuranceTables['insurance.healthCard']>,
): Promise<void> {
  await tables(db).insertInto('insurance.healthCard').values(row).execute();
}

/** The registers, one an agency and year, with how many entries each has. */
export function registersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from insurance.health_card_counter`;
}
