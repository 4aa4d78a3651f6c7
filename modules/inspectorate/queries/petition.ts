import type { Insertable, Kysely, Selectable, Updateable } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import type { InspectorateTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<InspectorateTables>();

export type PetitionRow = Selectable<InspectorateTables['inspectorate.petition']>;
export type NewPetition = Omit<
  Insertable<InspectorateTables['inspectorate.petition']>,
  'bookAgencyId' | 'year' | 'number'
>;

/** The petition, locked until the transaction ends: what is done to one follows each other. */
export function lockPetition(db: Kysely<unknown>, id: number): Promise<PetitionRow | undefined> {
  return tables(db)
    .selectFrom('inspectorate.petition')
    .selectAll()
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst();
}

/** Enters a petition into the book of its agency, under the next number of the year. */
export async function insertPetition(db: Kysely<unknown>, petition: NewPetition): Promise<number> {
  const { agencyId } = petition;
  const { year } = Temporal.PlainDate.from(petition.receivedOn);
  const number = await nextNumber(tables(db), 'inspectorate.petitionCounter', { agencyId, year });
  const { id } = await tables(db)
    .insertInto('inspectorate.petition')
    .values({ ...petition, bookAgencyId: agencyId, year, number })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updatePetition(
  db: Kysely<unknown>,
  id: number,
  change: Pick<
    Updateable<InspectorateTables['inspectorate.petition']>,
    'state' | 'summary' | 'decision' | 'decidedOn' | 'dueAt'
  >,
): Promise<void> {
  await tables(db).updateTable('inspectorate.petition').set(change).where('id', '=', id).execute();
}

/** Whether a first complaint was taken to the second instance. */
export async function wasTakenFurther(db: Kysely<unknown>, firstId: number): Promise<boolean> {
  const found = await tables(db)
    .selectFrom('inspectorate.petition')
    .select('id')
    .where('firstId', '=', firstId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return found !== undefined;
}

/** The national code of the procedure by which an agency of this level does this; null where the catalogue has none. */
export async function findProcedureCode(
  db: Kysely<unknown>,
  of: Omit<InspectorateTables['inspectorate.petitionProcedure'], 'code'>,
): Promise<string | null> {
  const found = await tables(db)
    .selectFrom('inspectorate.petitionProcedure')
    .select('code')
    .where('level', '=', of.level)
    .where('service', '=', of.service)
    .where('instance', '=', of.instance)
    .executeTakeFirst();
  return found?.code ?? null;
}
