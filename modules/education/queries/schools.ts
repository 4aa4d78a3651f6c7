import type { Insertable, Kysely } from 'kysely';
import type { SchoolLevel } from '../model.ts';
import type { EducationTables } from '../tables.ts';

const tables = (db: Kysely<unknown>) => db.$extendTables<EducationTables>();

/** The schools of a level with these codes that an agency manages. */
export function findSchoolsOf(
  db: Kysely<unknown>,
  {
    agencyId,
    level,
    codes,
  }: { readonly agencyId: number; readonly level: SchoolLevel; readonly codes: readonly string[] },
) {
  return tables(db)
    .selectFrom('education.school')
    .select(['id', 'code'])
    .where('agencyId', '=', agencyId)
    .where('level', '=', level)
    .where('code', 'in', codes)
    .execute();
}

export function findSchool(db: Kysely<unknown>, code: string) {
  return tables(db)
    .selectFrom('education.school')
    .select(['id', 'level'])
    .where('code', '=', code)
    .executeTakeFirst();
}

export function findSchoolYear(db: Kysely<unknown>, name: string) {
  return tables(db).selectFrom('education.yearPlan').select('id').where('name', '=', name).executeTakeFirst();
}

/** Enters a school year, or changes its days; answers with its id. */
export async function putSchoolYear(
  db: Kysely<unknown>,
  year: Insertable<EducationTables['education.yearPlan']>,
): Promise<number> {
  const { firstDay, lastDay } = year;
  const { id } = await tables(db)
    .insertInto('education.yearPlan')
    .values(year)
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ firstDay, lastDay }))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
