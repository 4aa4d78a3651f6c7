import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { education } from '../../modules/education/contract.ts';
import type { Asker } from '../support/asker.ts';
import { expectRefused } from '../support/refused.ts';
import { listSchools, myEducation, openClass, placePupil, pupils, schoolsWithPupils } from './documents.ts';
import { openSchools, schoolWith } from './school.ts';

const province = await openSchools();

const run = (statement: string) => sql.raw(statement).execute(province.platform().database.db);
const find = async (search: string) => {
  const { schools } = await province.anybody.ask(listSchools, { search });
  return schools.edges.map(({ node }) => node.code);
};

describe('the schools', () => {
  it('are listed for anybody by code, each with its commune, its agency and its classes', async () => {
    const { schools } = await province.anybody.ask(listSchools, {});
    expect(schools.edges.map(({ node }) => node.code)).toEqual([
      'DEMO-TH-01',
      'DEMO-THCS-01',
      'DEMO-THPT-01',
    ]);
    expect(schools.edges[1]?.node).toMatchObject({
      level: 'LOWER_SECONDARY',
      unit: { code: DEMO_COMMUNE },
      agency: { kind: 'COMMUNE_COMMITTEE' },
      classes: [
        { schoolYear: '2026-2027', name: '9A' },
        { schoolYear: '2013-2014', name: '9A' },
      ],
    });
  });

  it.each(['tiểu học', 'tieu hoc', 'TIEU HOC thu'])('are found by "%s"', async (words) => {
    expect(await find(words)).toEqual(['DEMO-TH-01']);
  });

  it('come page by page, each once', async () => {
    const page = async (after: string | null) =>
      (await province.anybody.ask(listSchools, { first: 2, after })).schools;
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor ?? null);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect([...first.edges, ...second.edges].map(({ node }) => node.code)).toEqual([
      'DEMO-TH-01',
      'DEMO-THCS-01',
      'DEMO-THPT-01',
    ]);
  });

  it('take as many statements with their classes and pupils, however many they are', async () => {
    const registrar = await province.office('counter', [education.permissions.readPupils], null);
    const statementsOf = async (first: number) =>
      (await province.statements(() => registrar.ask(schoolsWithPupils, { first }))).filter((statement) =>
        statement.includes('education'),
      );
    const one = await statementsOf(1);
    const three = await statementsOf(3);
    expect(one.length).toBeGreaterThan(0);
    expect(one.length).toBeLessThanOrEqual(3);
    expect(three).toHaveLength(one.length);
  });

  it('are loaded once, however often the demo is', async () => {
    const before = await province.digest();
    await loadDemoSchools(province.platform().database.db);
    expect(await province.digest()).toEqual(before);
  });
});

describe('a class', () => {
  const opened = async (asker: Asker, name: string, schoolYear = '2026-2027') => {
    const school = await schoolWith(province, 'DEMO-THCS-01');
    const { answer } = await asker.ask(openClass, { school, schoolYear, name });
    if (answer.__typename !== 'SchoolClass') throw new Error(answer.__typename);
    return answer.id;
  };

  it('is opened once, and takes pupils of its school and year', async () => {
    const teacher = await province.office('teacher', Object.values(education.permissions), province.agencyId);
    const school = await schoolWith(province, 'DEMO-THCS-01');
    const schoolClass = await opened(teacher, '9B');
    expect(await opened(teacher, '9B')).toBe(schoolClass);
    const find = async () =>
      (await teacher.ask(pupils, { school, search: 'dinh cong', schoolYear: '2026-2027' })).pupils.edges;
    const [found] = await find();
    expect(found?.node).toMatchObject({ person: { fullName: 'Đinh Công Thí' }, schoolClass: { name: '9A' } });
    const pupil = found?.node.id ?? '';
    const { answer } = await teacher.ask(placePupil, { pupil, schoolClass });
    expect(answer).toMatchObject({ __typename: 'SchoolClass', name: '9B' });
    expect((await find()).map(({ node }) => node.schoolClass?.name)).toEqual(['9B']);
    const other = await opened(teacher, '9B', '2025-2026');
    await expectRefused(
      province,
      'InvalidInput',
      () => teacher.ask(placePupil, { pupil, schoolClass: other }),
      {
        field: 'schoolClass',
      },
    );
  });
});

describe('a person', () => {
  it('has their places at school and their diplomas, newest first', async () => {
    const { me } = await province.parent.ask(myEducation, {});
    expect(me?.pupils).toEqual([
      {
        schoolYear: '2013-2014',
        schoolClass: { name: '9A', school: { code: 'DEMO-THCS-01' } },
        person: { fullName: me?.fullName },
      },
    ]);
    expect(me?.diplomas.map(({ number, year, agency }) => ({ number, year, kind: agency.kind }))).toEqual([
      { number: 'C 7654321', year: 2017, kind: 'DEPARTMENT' },
      { number: 'B 1234567', year: 2014, kind: 'COMMUNE_COMMITTEE' },
    ]);
  });
});

describe('the tables refuse', () => {
  const diploma = `select agency_id, holder_id, kind, number, year, issued_on, holder_name from education.diploma limit 1`;
  it.each([
    [
      'a second class in a school year',
      `insert into education.pupil (person_id, school_id, class_id, school_year)
         select pupil.person_id, other.school_id, other.id, other.school_year
         from education.pupil, education.school_class as other
         where other.school_year = pupil.school_year and other.id <> pupil.class_id limit 1`,
      'at_one_school_at_a_time',
    ],
    [
      'a pupil in another school year than the class',
      `insert into education.pupil (person_id, school_id, class_id, school_year)
         select person_id, school_id, class_id, '1999-2000' from education.pupil limit 1`,
      'in_a_class_of_the_school_and_year',
    ],
    [
      'a pupil in a class of another school',
      `update education.pupil set school_id = (select max(id) from education.school) where class_id is not null`,
      'in_a_class_of_the_school_and_year',
    ],
    [
      'a diploma number twice',
      `insert into education.diploma (agency_id, holder_id, kind, number, year, issued_on, holder_name) ${diploma}`,
      'diploma_agency_id_kind_number_key',
    ],
    ['a changed diploma', `update education.diploma set year = 2015`, 'never changed'],
    ['a deleted diploma', `delete from education.diploma`, 'never changed'],
    ['a diploma register emptied', `truncate education.diploma cascade`, 'permission denied'],
    [
      'a school outside a commune',
      `update education.school set unit_id = (select id from organisations.unit where level = 'province' limit 1)`,
      'stands in a commune',
    ],
  ])('%s', async (_what, statement, because) => {
    await expect(run(statement)).rejects.toThrow(because);
  });

  it('every school year but one of two years that follow each other', async () => {
    const holds = async (year: string) =>
      sql`select ${year}::education.school_year`.execute(province.platform().database.db).then(
        () => true,
        () => false,
      );
    const year = fc.integer({ min: 1890, max: 2110 });
    await fc.assert(
      fc.asyncProperty(year, fc.integer({ min: -2, max: 3 }), async (from, length) => {
        const follows = length === 1 && from >= 1900 && from <= 2098;
        expect(await holds(`${from}-${from + length}`)).toBe(follows);
      }),
      {
        numRuns: 60,
        examples: [
          [2026, 1],
          [2098, 1],
          [2099, 1],
        ],
      },
    );
    for (const form of ['2026', '2026-27', '2026–2027', ' 2026-2027', '2026-2027 ', 'năm học', ''])
      expect(await holds(form)).toBe(false);
  });
});
