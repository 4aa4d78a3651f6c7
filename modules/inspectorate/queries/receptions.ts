import type { Insertable, Kysely } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { InspectorateTables } from '../tables.ts';
import { findProcedureCode } from './petition.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

type NewReception = Omit<
  Insertable<InspectorateTables['inspectorate.reception']>,
  'year' | 'number' | 'procedureCode'
>;

/** Enters somebody who came in person into the book of the agency, under its next number of the year. */
export async function insertReception(
  db: Kysely<unknown>,
  level: 'commune' | 'province',
  reception: NewReception,
): Promise<void> {
  const { agencyId } = reception;
  const { year } = Temporal.PlainDate.from(reception.receivedOn);
  const number = await nextNumber(tables(db), 'inspectorate.receptionCounter', { agencyId, year });
  const procedureCode = await findProcedureCode(db, { level, service: 'reception', instance: 1 });
  await tables(db)
    .insertInto('inspectorate.reception')
    .values({ ...reception, year, number, procedureCode })
    .execute();
}
