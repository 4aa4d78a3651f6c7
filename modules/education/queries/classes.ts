import type { Kysely } from 'kysely';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** The agency that manages a school, with its id. */
export function findManager(db: Kysely<unknown>, schoolId: number) {
  return tables(db)
    .selectFrom('education.school')
    .select(['id', 'agencyId'])
    .where('id', '=', schoolId)
    .executeTakeFirst();
}

/** The class of a school with a name in a school year, opened where there is none. */
export async function findOrInsertClass(
  db: Kysely<unknown>,
  wanted: { readonly schoolId: number; readonly schoolYear: string; readonly name: string },
): Promise<number> {
  await tables(db)
    .insertInto('education.schoolClass')
    .values(wanted)
    .onConflict((conflict) => conflict.columns(['schoolId', 'schoolYear', 'name']).doNothing())
    .execute();
  const { id } = await tables(db)
    .selectFrom('education.schoolClass')
    .select('id')
    .where('schoolId', '=', wanted.schoolId)
    .where('schoolYear', '=', wanted.schoolYear)
    .where('name', '=', wanted.name)
    .executeTakeFirstOrThrow();
  return id;
}

export function findClass(db: Kysely<unknown>, id: number) {
  return tables(db).selectFrom('education.schoolClass').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A pupil with the agency that manages the school, locked until the transaction ends. */
export function lockPupilOf(db: Kysely<unknown>, id: number) {
  return tables(db)
    .selectFrom('education.pupil as pupil')
    .innerJoin('education.school as school', 'school.id', 'pupil.schoolId')
    .select(['pupil.id', 'pupil.schoolId', 'pupil.schoolYear', 'pupil.leftOn', 'school.agencyId'])
    .where('pupil.id', '=', id)
    .forUpdate('pupil')
    .executeTakeFirst();
}

export async function setClass(db: Kysely<unknown>, pupilId: number, classId: number): Promise<void> {
  await tables(db).updateTable('education.pupil').set({ classId }).where('id', '=', pupilId).execute();
}
