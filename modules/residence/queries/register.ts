import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely';
import { type KeptThing, nextNumber } from '../../../server/kit/index.ts';
import type { ResidenceTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<ResidenceTables>();

/** The next number of an agency's register in a year, from 1, without gaps. */
export function nextRegisterNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'residence.residenceEntryCounter', { agencyId, year });
}

export async function insertInRegister(
  db: Kysely<unknown>,
  row: Insertable<ResidenceTables['residence.residenceEntry']>,
): Promise<void> {
  await tables(db).insertInto('residence.residenceEntry').values(row).execute();
}

/** The registers, one an agency and year, with how many entries each has. */
export function registersOfAgencies(): RawBuilder<KeptThing> {
  return sql<KeptThing>`
    select agency_id || '/' || year as thing, year || ': ' || last as label, agency_id, null::bigint as unit_id
    from residence.residence_entry_counter`;
}
