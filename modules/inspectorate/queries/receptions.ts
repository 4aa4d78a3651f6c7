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

export type ReceptionRow = Awaited<ReturnType<typeof findReceptions>>[number];

/** The next entries of a book, behind a number and up to another; who came stands with persons, and not at all here. */
export function findReceptions(
  db: Kysely<unknown>,
  { agencyId, year, upTo }: { readonly agencyId: number; readonly year: number; readonly upTo: number },
  after: number,
  limit: number,
) {
  return tables(db)
    .selectFrom('inspectorate.reception as r')
    .innerJoin('inspectorate.petition as p', 'p.id', 'r.petitionId')
    .select([
      'r.number',
      'r.receivedOn',
      'r.settledBefore',
      'r.withinCompetence',
      'r.guidance',
      'r.handledBy',
    ])
    .select(['r.note', 'p.kind', 'p.summary', 'p.people', 'p.state', 'p.decision', 'p.petitionerId'])
    .where('r.agencyId', '=', agencyId)
    .where('r.year', '=', year)
    .where('r.number', '>', after)
    .where('r.number', '<=', upTo)
    .orderBy('r.number')
    .limit(limit)
    .execute();
}

/** How many entries a book has. */
export async function countReceptions(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  const counter = await tables(db)
    .selectFrom('inspectorate.receptionCounter')
    .select('last')
    .where('agencyId', '=', agencyId)
    .where('year', '=', year)
    .executeTakeFirst();
  return counter?.last ?? 0;
}
