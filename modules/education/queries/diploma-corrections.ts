import { type Insertable, type Kysely, sql } from 'kysely';
import { nextNumber } from '../../../server/kit/index.ts';
import { DiplomaField } from '../model.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** The next number of an agency's register of corrections in a year, from 1, without gaps. */
export function nextCorrectionNumber(db: Kysely<unknown>, agencyId: number, year: number): Promise<number> {
  return nextNumber(tables(db), 'education.diplomaCorrectionCounter', { agencyId, year });
}

/** What a diploma says now, corrected as it is; nobody else corrects it until the transaction ends. */
export async function holdWording(
  db: Kysely<unknown>,
  diplomaId: number,
): Promise<Readonly<Record<DiplomaField, string | null>>> {
  await sql`select from education.diploma where id = ${diplomaId} for update`.execute(db);
  const entry = await tables(db)
    .selectFrom('education.diplomaEntry')
    .select(['holderName', 'birthDate', 'birthPlace', 'sex', 'ethnicity'])
    .where('id', '=', diplomaId)
    .executeTakeFirstOrThrow();
  return {
    [DiplomaField.HOLDER_NAME]: entry.holderName,
    [DiplomaField.BIRTH_DATE]: entry.birthDate,
    [DiplomaField.BIRTH_PLACE]: entry.birthPlace,
    [DiplomaField.SEX]: entry.sex,
    [DiplomaField.ETHNICITY]: entry.ethnicity,
  };
}

interface Change {
  readonly field: DiplomaField;
  readonly was: string | null;
  readonly becomes: string;
}

export async function insertCorrection(
  db: Kysely<unknown>,
  correction: Insertable<EducationTables['education.diplomaCorrection']>,
  changes: readonly Change[],
): Promise<number> {
  const { id: correctionId } = await tables(db)
    .insertInto('education.diplomaCorrection')
    .values(correction)
    .returning('id')
    .executeTakeFirstOrThrow();
  const { diplomaId } = correction;
  await tables(db)
    .insertInto('education.diplomaChange')
    .values(changes.map((change) => ({ ...change, correctionId, diplomaId })))
    .execute();
  return correctionId;
}
