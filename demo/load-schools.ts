import type { Insertable, Kysely } from 'kysely';
import type { EducationTables } from '../modules/education/tables.ts';
import type { OrganisationsTables } from '../modules/organisations/tables.ts';
import type { PeopleTables } from '../modules/people/tables.ts';
import { DEMO_COMMUNE } from './persons.ts';
import { DEMO_CHILDREN, DEMO_DIPLOMAS, DEMO_SCHOOLS, type Keeper } from './schools.ts';

type Tables = EducationTables & OrganisationsTables & PeopleTables;

/** Puts the demo schools, their pupils and the diplomas into the database. A second time changes nothing. */
export async function loadDemoSchools(db: Kysely<unknown>): Promise<void> {
  const tables = db.$extendTables<Tables>();
  const { unitId, keepers } = await findKeepers(tables);
  await tables
    .insertInto('people.person')
    .values([...DEMO_CHILDREN])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const { code, name, level, keeper, classes } of DEMO_SCHOOLS) {
    const school = { code, name, level, unitId, agencyId: keepers[keeper] };
    const schoolId = await insertSchool(tables, school);
    for (const { schoolYear, name, pupils } of classes) {
      const classId = await insertClass(tables, { schoolId, schoolYear, name });
      for (const pupil of pupils) {
        const { id: personId } = await personWith(tables, pupil);
        await insertOnce(tables, 'education.pupil', { personId, schoolId, classId, schoolYear });
      }
    }
  }
  for (const { holder, keeper, ...diploma } of DEMO_DIPLOMAS) {
    const { id: holderId, fullName: holderName, birthDate } = await personWith(tables, holder);
    const entry = { ...diploma, holderId, holderName, birthDate, agencyId: keepers[keeper] };
    await insertOnce(tables, 'education.diploma', entry);
  }
}

async function findKeepers(
  db: Kysely<Tables>,
): Promise<{ readonly unitId: number; readonly keepers: Readonly<Record<Keeper, number>> }> {
  const commune = await db
    .selectFrom('organisations.agency as agency')
    .innerJoin('organisations.unit as unit', 'unit.id', 'agency.unitId')
    .select(['agency.id', 'unit.id as unitId'])
    .where('unit.code', '=', DEMO_COMMUNE)
    .where('agency.kind', '=', 'commune-committee')
    .where('agency.validTo', 'is', null)
    .executeTakeFirstOrThrow();
  const department = await db
    .selectFrom('organisations.agency')
    .select('id')
    .where('kind', '=', 'department')
    .where('department', '=', 'Education')
    .where('validTo', 'is', null)
    .executeTakeFirstOrThrow();
  return { unitId: commune.unitId, keepers: { commune: commune.id, department: department.id } };
}

function personWith(db: Kysely<Tables>, citizenNumber: string) {
  return db
    .selectFrom('people.person')
    .select(['id', 'fullName', 'birthDate'])
    .where('citizenNumber', '=', citizenNumber)
    .executeTakeFirstOrThrow();
}

async function insertSchool(
  db: Kysely<Tables>,
  school: Insertable<EducationTables['education.school']>,
): Promise<number> {
  await insertOnce(db, 'education.school', school);
  const { id } = await db
    .selectFrom('education.school')
    .select('id')
    .where('code', '=', school.code)
    .executeTakeFirstOrThrow();
  return id;
}

async function insertClass(
  db: Kysely<Tables>,
  { schoolId, schoolYear, name }: Insertable<EducationTables['education.schoolClass']>,
): Promise<number> {
  await insertOnce(db, 'education.schoolClass', { schoolId, schoolYear, name });
  const { id } = await db
    .selectFrom('education.schoolClass')
    .select('id')
    .where('schoolId', '=', schoolId)
    .where('schoolYear', '=', schoolYear)
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

async function insertOnce<T extends keyof EducationTables>(
  db: Kysely<Tables>,
  table: T,
  row: Insertable<Tables[T]>,
): Promise<void> {
  await db
    .insertInto(table)
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
