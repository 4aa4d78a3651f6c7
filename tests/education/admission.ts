import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { education } from '../../modules/education/contract.ts';
import { SchoolLevel } from '../../modules/education/model.ts';
import type { EducationTables } from '../../modules/education/tables.ts';
import type { AdmissionApplication, AdmissionCampaignInput, SchoolLevel as Level } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import { grantDossier, openDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import type { Province } from '../support/province.ts';
import { runAgain } from '../support/run-again.ts';
import { fillAdmission, planAdmissionCampaign, planSchoolYear } from './admission-documents.ts';
import { type Desk, handedIn } from './school.ts';

export const YEAR = '2027-2028';
export const OPENS = '2026-11-20T00:00:00.000Z';
export const CLOSES = '2026-11-27T00:00:00.000Z';
export const PUBLISHED = '2026-11-30T01:00:00.000Z';

/** The level of each procedure, by its code, with the papers that it asks for. */
export const ADMISSIONS = {
  '2.002493': { level: 'PRESCHOOL', papers: ['GIAY_KHAI_SINH'] },
  '2.002492': { level: 'PRIMARY', papers: ['GIAY_KHAI_SINH'] },
  '3.000182': { level: 'LOWER_SECONDARY', papers: ['GIAY_KHAI_SINH', 'HOC_BA'] },
  '3.000181': { level: 'UPPER_SECONDARY', papers: ['GIAY_KHAI_SINH', 'HOC_BA', 'BANG_TOT_NGHIEP_THCS'] },
} as const;
export type Code = keyof typeof ADMISSIONS;
export const CODES = ['2.002493', '2.002492', '3.000182', '3.000181'] as const;

/** Codes of the two invented schools of a level that take part. */
export const schoolsOf = (level: Level): readonly [string, string] => [`${level}-A`, `${level}-B`];

/** Somebody who manages admissions everywhere, with two schools of each level that the demo commune manages. */
export async function openAdmissions(province: Province): Promise<Asker> {
  const db = province.platform().database.db.$extendTables<EducationTables>();
  const { unitId } = await db
    .selectFrom('education.school')
    .select('unitId')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('education.school')
    .values(
      Object.values(ADMISSIONS).flatMap(({ level }) =>
        schoolsOf(level).map((code) => ({
          code,
          name: `Trường Thử Nghiệm ${code}`,
          level: SchoolLevel[level],
          unitId,
          agencyId: province.agencyId,
        })),
      ),
    )
    .execute();
  const manager = await province.office(
    'admissions-everywhere',
    [education.permissions.manageAdmissions],
    null,
  );
  await manager.ask(planSchoolYear, { name: YEAR, firstDay: '2027-09-01', lastDay: '2028-05-31' });
  return manager;
}

/** A plan with one seat at each of two schools, of which the second is for the demo commune alone. */
export function planOf(agencyId: number, level: Level, more: Partial<AdmissionCampaignInput> = {}) {
  const [first, second] = schoolsOf(level);
  return {
    agency: String(agencyId),
    level,
    schoolYear: YEAR,
    name: `Tuyển sinh thử ${level}`,
    opensAt: OPENS,
    closesAt: CLOSES,
    bornFrom: '2005-01-01',
    bornTo: '2025-12-31',
    mostWishes: 2,
    schools: [
      { code: first, quota: 1, communes: [] },
      { code: second, quota: 1, communes: [DEMO_COMMUNE] },
    ],
    priorities: [
      { code: 'DTTS', name: 'Con em đồng bào dân tộc thiểu số', nameEn: 'Ethnic minority', points: 10 },
      { code: 'CLS', name: 'Con liệt sĩ', nameEn: 'Child of a fallen soldier', points: 20 },
    ],
    ...more,
  } satisfies AdmissionCampaignInput;
}

export async function planned(manager: Asker, plan: AdmissionCampaignInput): Promise<string> {
  const { answer } = await manager.ask(planAdmissionCampaign, { plan });
  if (answer.__typename !== 'AdmissionCampaign') throw new Error(JSON.stringify(answer));
  return answer.id;
}

let children = 0;

/** The form for a further child, who wishes for both schools. */
export function formOf(campaign: string, level: Level, more: Partial<AdmissionApplication> = {}) {
  children += 1;
  return {
    campaign,
    childName: `Trẻ Dự Tuyển ${children}`,
    childCitizenNumber: `0173${String(20_000_000 + children)}`,
    childBirthDate: '2020-02-02',
    commune: DEMO_COMMUNE,
    schools: [...schoolsOf(level)],
    priorities: [],
    ...more,
  } satisfies AdmissionApplication;
}

export async function admissionDraft(parent: Asker, code: Code): Promise<string> {
  return dossierIn((await parent.ask(openDossier, { procedure: code, commune: DEMO_COMMUNE })).answer).id;
}

/** Filled in with its papers, handed in and received: waiting for the decision. */
export async function applied(desk: Desk, code: Code, application: AdmissionApplication): Promise<string> {
  const dossier = await admissionDraft(desk.parent, code);
  dossierIn((await desk.parent.ask(fillAdmission, { dossier, application })).answer);
  return handedIn(desk, dossier, ADMISSIONS[code].papers);
}

/** The same, and taken into the campaign. */
export async function candidateOf(
  province: Desk & Pick<Province, 'officer'>,
  code: Code,
  application: AdmissionApplication,
): Promise<string> {
  const dossier = await applied(province, code, application);
  dossierIn((await province.officer.ask(grantDossier, { dossier })).answer);
  return dossier;
}

/** Lets a worker publish what is due, as it does by itself every half minute; it goes on until the rest is done, too. */
export async function publishDue(province: Province, rest = async () => {}): Promise<void> {
  const { queue, name: work } = education.jobs.publishDueAdmissions;
  await province.whileWorking(async () => {
    await runAgain(province, { queue, work, payload: {} });
    await rest();
  });
}

/** What the tables themselves refuse after a draw, and why. */
export const REFUSED_STATEMENTS = [
  [`update education.campaign_school set quota = 0`, 'foreign key'],
  [`update education.campaign set seed = repeat('0', 64) where seed is not null`, 'drawn and published once'],
  [`update education.admission set place = 99`, 'never changed'],
  [
    `insert into education.pupil (person_id, school_id, school_year)
         select pupil.person_id, other.id, pupil.school_year from education.pupil, education.school as other
         where other.id <> pupil.school_id limit 1`,
    'at_one_school_at_a_time',
  ],
] as const;
