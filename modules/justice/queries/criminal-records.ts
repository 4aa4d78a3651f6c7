import { type Insertable, type Kysely, sql } from 'kysely';
import { CriminalRecordForm } from '../model.ts';
import type { JusticeTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<JusticeTables>();

/** How many convictions a certificate of a form states of somebody on a day: number 1 passes over those expunged. */
export async function countStated(
  db: Kysely<unknown>,
  personId: number,
  form: CriminalRecordForm,
  day: string,
): Promise<number> {
  const { rows } = await sql<{ readonly stated: number }>`
    select count(*)::integer as stated from justice.conviction
    where person_id = ${personId} and judged_on <= ${day}
      and (${form === CriminalRecordForm.NUMBER_2} or cleared_on is null or cleared_on > ${day})`.execute(db);
  return rows[0]?.stated ?? 0;
}

export async function insertCertificate(
  db: Kysely<unknown>,
  certificate: Insertable<JusticeTables['justice.criminalRecord']>,
): Promise<number> {
  const { id } = await tables(db)
    .insertInto('justice.criminalRecord')
    .values(certificate)
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
