import type { Insertable, Kysely } from 'kysely';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** Where somebody is a pupil in a school year until now, locked until the transaction ends. */
export function lockPupil(
  db: Kysely<unknown>,
  { personId, schoolYear }: { readonly personId: number; readonly schoolYear: string },
) {
  return tables(db)
    .selectFrom('education.pupil as pupil')
    .innerJoin('education.school as school', 'school.id', 'pupil.schoolId')
    .select(['pupil.id', 'pupil.schoolId', 'school.level'])
    .where('pupil.personId', '=', personId)
    .where('pupil.schoolYear', '=', schoolYear)
    .where('pupil.leftOn', 'is', null)
    .forUpdate('pupil')
    .executeTakeFirst();
}

type Transfer = Omit<Insertable<EducationTables['education.transfer']>, 'pupilId'>;

/** Ends a pupil's place at one school and begins that at another, on the same day; answers with the new place. */
export async function insertTransfer(
  db: Kysely<unknown>,
  { schoolId, ...transfer }: Transfer & { readonly schoolId: number },
): Promise<number> {
  const { personId, schoolYear, formerId, transferredOn } = transfer;
  await tables(db)
    .updateTable('education.pupil')
    .set({ leftOn: transferredOn })
    .where('id', '=', formerId)
    .execute();
  const { id: pupilId } = await tables(db)
    .insertInto('education.pupil')
    .values({ personId, schoolYear, schoolId, enteredOn: transferredOn })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables(db)
    .insertInto('education.transfer')
    .values({ ...transfer, pupilId })
    .execute();
  return pupilId;
}
