import { education } from '../../modules/education/contract.ts';
import { DiplomaKind, SchoolLevel } from '../../modules/education/model.ts';
import type { EducationTables } from '../../modules/education/tables.ts';
import { expectNoForeignRows } from '../support/every-operation.ts';
import { playGranted } from '../support/play-dossier.ts';
import { CLOSES, formOf, planned, planOf } from './admission.ts';
import * as admissions from './admission-documents.ts';
import * as changes from './change-documents.ts';
import { csvOf, diplomaLine } from './diploma-file.ts';
import { fillDiplomaCopy } from './documents.ts';
import { send, settled } from './importing.ts';

const YEAR = '2026-2027';

await expectNoForeignRows(education, {
  through: ['dossiers', 'me'],
  shows: {
    Pupil: 'citizen everything program overseer',
    SchoolTransfer: 'citizen everything program overseer',
    Candidate: 'citizen everything program overseer',
    CandidatePriority: 'citizen everything program overseer',
    Admission: 'citizen everything program overseer',
    Diploma: 'citizen everything program overseer',
    DiplomaCopy: 'citizen everything program overseer',
    DiplomaCorrection: 'citizen everything program overseer',
    DiplomaImport: 'everything program overseer',
    DiplomaImportRow: 'everything program overseer',
  },
  works: true,
  seed: async (to) => {
    const { side, province, citizen, head, overseer } = to;
    const { agencyId, commune } = side;
    const { db } = province.platform().database;
    const tables = db.$extendTables<EducationTables>();
    const { unitId } = await province
      .db()
      .selectFrom('organisations.agency')
      .select('unitId')
      .where('id', '=', agencyId)
      .executeTakeFirstOrThrow();
    const [school, other] = await tables
      .insertInto('education.school')
      .values(
        ['A', 'B'].map((name) => ({
          code: `THCS-${commune}-${name}`,
          name: `Trường ${name} ở ${commune}`,
          level: SchoolLevel.LOWER_SECONDARY,
          unitId: unitId ?? 0,
          agencyId,
        })),
      )
      .returning(['id', 'code'])
      .execute();
    if (school === undefined || other === undefined) throw new Error('There are no schools');
    const { id: personId, ...person } = await province
      .db()
      .selectFrom('people.person')
      .innerJoin('server.account', 'server.account.personId', 'people.person.id')
      .select(['people.person.id', 'fullName', 'citizenNumber', 'birthDate'])
      .where('server.account.id', '=', citizen.accountId ?? 0)
      .executeTakeFirstOrThrow();
    const child = { childName: person.fullName, childCitizenNumber: person.citizenNumber ?? '' };
    const { id: classId } = await tables
      .insertInto('education.schoolClass')
      .values({ schoolId: school.id, schoolYear: YEAR, name: '9A' })
      .returning('id')
      .executeTakeFirstOrThrow();
    await tables
      .insertInto('education.pupil')
      .values({ personId, schoolId: school.id, classId, schoolYear: YEAR })
      .execute();
    const diplomaNumber = `B ${commune}`;
    await tables
      .insertInto('education.diploma')
      .values({
        agencyId,
        holderId: personId,
        kind: DiplomaKind.LOWER_SECONDARY,
        number: diplomaNumber,
        year: 2020,
        issuedOn: '2020-06-30',
        holderName: person.fullName,
        birthDate: person.birthDate,
      })
      .execute();
    const diploma = { diplomaNumber, kind: 'LOWER_SECONDARY' } as const;
    await playGranted(to, {
      code: '3.000465',
      papers: [],
      fill: (who, dossier) => who.ask(fillDiplomaCopy, { dossier, application: { ...diploma, copies: 1 } }),
    });
    await playGranted(to, {
      code: '3.000466',
      papers: ['VAN_BANG', 'GIAY_TO_HO_TICH'],
      fill: (who, dossier) =>
        who.ask(changes.fillDiplomaCorrection, {
          dossier,
          application: {
            ...diploma,
            basis: 'Trích lục cải chính',
            changes: [{ field: 'BIRTH_PLACE', becomes: `Nơi sinh ở ${commune}` }],
          },
        }),
    });
    await playGranted(to, {
      code: '2.002481',
      papers: ['HOC_BA', 'GIAY_GIOI_THIEU_CHUYEN_TRUONG'],
      fill: (who, dossier) =>
        who.ask(changes.fillSchoolTransfer, {
          dossier,
          application: { ...child, schoolYear: YEAR, school: other.code, reason: 'Chuyển nơi ở' },
        }),
    });
    const year = { name: '2027-2028', firstDay: '2027-09-01', lastDay: '2028-05-31' };
    await overseer.ask(admissions.planSchoolYear, year);
    const campaign = await planned(
      head,
      planOf(agencyId, 'LOWER_SECONDARY', {
        schools: [{ code: school.code, quota: 1, communes: [commune] }],
      }),
    );
    await playGranted(to, {
      code: '3.000182',
      papers: ['GIAY_KHAI_SINH', 'HOC_BA'],
      fill: (who, dossier) =>
        who.ask(admissions.fillAdmission, {
          dossier,
          application: formOf(campaign, 'LOWER_SECONDARY', {
            schools: [school.code],
            priorities: ['CLS'],
            commune,
          }),
        }),
    });
    const now = province.clock.now();
    province.clock.set(CLOSES);
    await head.ask(admissions.drawPlaces, { campaign });
    await head.ask(admissions.publishAdmissions, { campaign });
    province.clock.set(String(now));
    const line = diplomaLine(Number(commune));
    await settled(head, await send(head, agencyId, csvOf([line])));
    return {};
  },
});
