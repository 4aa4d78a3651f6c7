import { beforeAll, describe, expect, it } from 'vitest';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { education } from '../../modules/education/contract.ts';
import { health } from '../../modules/health/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import { organisations } from '../../modules/organisations/contract.ts';
import { openAdmissions, planned, planOf } from '../education/admission.ts';
import { openSchools } from '../education/school.ts';
import { pdfWithPages } from '../files/samples.ts';
import { graphql } from '../gql/gql.ts';
import * as social from '../health/commune-office.ts';
import { suspendLicence } from '../health/documents.ts';
import { licensed, practice } from '../health/office.ts';
import { attachPetitionFile, filesOfPetition } from '../inspectorate/documents.ts';
import { accepted, inspectorsOf, petitionIn, received, seen } from '../inspectorate/office.ts';
import { annotateEntry } from '../justice/documents.ts';
import type { Asker } from '../support/asker.ts';
import * as steps from '../support/dossier-steps.ts';
import { confirmed, csv, filed, stateOf, work } from './reorganising.ts';

const DAY = '2026-12-01';
const COMMITTEE = 'H28.98';
const DEPARTMENT = 'H28.99';

const registers = graphql(`
  query RegistersOfDepartments {
    disabilityCertificates { edges { node { number issuer { code } agency { code } conclusion { degree } } } }
    allowances { edges { node { endedOn agency { code } } } }
    civilStatusEntries { edges { node { id number agency { code } keeper { code } } } }
    schools(first: 100) { edges { node { agency { code } } } }
    admissionCampaigns { edges { node { id agency { code } } } }
  }
`);

const supervised = graphql(`
  query LicencesSupervised {
    licences { edges { node { number issuer { code } agency { code } } } }
  }
`);

const province = await openSchools();
const { parent, file, clock } = province;
const { planReorganisations, reorganise } = organisations.permissions;
const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
const { assessDisability, readMedicalData, readAllowances, keepLicences } = health.permissions;
const { readRegister, keepRegister } = justice.permissions;
const desk = [readDossiers, receiveDossiers, decideDossiers];
const planner = await province.office('planner', [planReorganisations], null);
const confirmer = await province.office('confirmer', [reorganise], null);
const here = await inspectorsOf(province, province.agencyId);

const departmentOfHealth = async () =>
  province
    .db()
    .selectFrom('organisations.agency')
    .select(['id', 'code', 'unitId'])
    .where('department', '=', 'Health')
    .where('validTo', 'is', null)
    .executeTakeFirstOrThrow();

/** Who does everything at the commune, and at the department. */
let commune: Asker;
let department: Asker;
let needy: Asker;
let petition: { readonly id: string; readonly code: string };
let entry: string;
let licence: string;
let before: { readonly committee: string; readonly department: string };

beforeAll(async () => {
  const keeps = [assessDisability, readMedicalData, readAllowances, readRegister, keepRegister];
  const { readPupils, manageAdmissions } = education.permissions;
  const all = [...desk, ...keeps, readPupils, manageAdmissions];
  commune = await province.office('commune', all, province.agencyId);
  const { id, code } = await departmentOfHealth();
  department = await province.office('department', [...desk, keepLicences], id);
  const committee = await province
    .db()
    .selectFrom('organisations.agency')
    .select('code')
    .where('id', '=', province.agencyId)
    .executeTakeFirstOrThrow();
  before = { committee: committee.code, department: code };
  needy = await province.person();
  await social.bornOn(province, needy, '1966-12-02');
  await social.decided(needy, commune, social.disability);
  await social.decided(needy, commune, social.allowance('START'));
  licence = (await licensed(await province.person(), department, practice)).id;
  const cast = { parent, clerk: commune, officer: commune };
  entry = (await steps.seen(parent, await steps.granted(cast, file))).civilStatusEntry?.id ?? '';
  await planned(await openAdmissions(province), planOf(province.agencyId, 'PRIMARY'));
  petition = await received(here);
  const given = await here.chair.upload('quyết định.pdf', await pdfWithPages(['Quyết định']));
  await here.chair.ask(attachPetitionFile, { petition: petition.id, file: given, shown: true });
  const province25 = { parentCode: '25' };
  const rows = [
    {
      ...province25,
      record: 'unit',
      change: 'rename',
      level: 'commune',
      oldCode: DEMO_COMMUNE,
      newCode: DEMO_COMMUNE,
      name: 'Xã Tên Mới',
      nameEn: 'New name',
      kind: 'Xã',
    },
    {
      record: 'agency',
      newCode: COMMITTEE,
      legacyCode: '000.00.91.H28',
      name: 'Ủy ban nhân dân Xã Tên Mới',
      nameEn: 'Committee',
      kind: 'commune-committee',
      unitCode: DEMO_COMMUNE,
      parentCode: 'H28',
    },
    {
      record: 'agency',
      oldCode: code,
      newCode: DEPARTMENT,
      legacyCode: '000.00.92.H28',
      name: 'Sở Y tế mới',
      nameEn: 'New Department of Health',
      kind: 'department',
      department: 'Health',
      unitCode: '25',
      parentCode: 'H28',
    },
  ];
  const reorganisation = await filed(planner, DAY, csv(rows));
  await work(province.platform());
  await confirmed(confirmer, reorganisation);
  clock.set(`${DAY}T09:00+07:00`);
  await work(province.platform());
  expect((await stateOf(planner, reorganisation)).state).toBe('FINISHED');
});

describe('what an agency keeps goes to its successor, from whoever issued it:', () => {
  it('licences, which the new department suspends', async () => {
    const { licences } = await department.ask(supervised, {});
    const agencies = { issuer: { code: before.department }, agency: { code: DEPARTMENT } };
    expect(licences.edges).toEqual([{ node: { number: '1/2026', ...agencies } }]);
    const { answer } = await department.ask(suspendLicence, { licence, reason: 'Quyết định 1' });
    expect(answer.__typename).toBe('Licence');
    const again = await licensed(await province.person(), department, practice);
    expect(again).toMatchObject({
      number: '1/2026',
      issuer: { id: String((await departmentOfHealth()).id) },
    });
  });

  it('certificates of disability with what was concluded, and allowances, which it ends', async () => {
    const { disabilityCertificates, allowances } = await commune.ask(registers, {});
    const agencies = { issuer: { code: before.committee }, agency: { code: COMMITTEE } };
    expect(disabilityCertificates.edges).toEqual([
      { node: { number: '1/2026', conclusion: { degree: 'SEVERE' }, ...agencies } },
    ]);
    expect(allowances.edges).toEqual([{ node: { endedOn: null, agency: { code: COMMITTEE } } }]);
    const { state } = await social.decided(needy, commune, social.allowance('END'));
    expect(state).toBe('DONE');
  });

  it('the civil status register, which it annotates; its numbers begin anew', async () => {
    const { civilStatusEntries } = await commune.ask(registers, {});
    const agencies = { agency: { code: before.committee }, keeper: { code: COMMITTEE } };
    expect(civilStatusEntries.edges).toEqual([{ node: { id: entry, number: 1, ...agencies } }]);
    const noted = { entry, kind: 'NOTE' as const, note: 'Ghi chú', changes: [] };
    expect((await commune.ask(annotateEntry, noted)).answer.__typename).toBe('Annotation');
    const cast = { parent, clerk: commune, officer: commune };
    const next = await steps.seen(parent, await steps.granted(cast, file));
    expect(next.civilStatusEntry?.number).toBe(1);
  });

  it('schools, and campaigns that are not published', async () => {
    const { schools, admissionCampaigns } = await commune.ask(registers, {});
    const codes = new Set(schools.edges.map(({ node }) => node.agency.code));
    expect(codes).toContain(COMMITTEE);
    expect(codes).not.toContain(before.committee);
    expect(admissionCampaigns.edges.map(({ node }) => node.agency.code)).toEqual([COMMITTEE]);
  });

  it('petitions with their numbers, which clash with none of its own, and their files', async () => {
    const { id, code } = petition;
    const agency = String(await province.committee(DEMO_COMMUNE, DAY));
    const there = { ...here, agency };
    expect((await seen(here.inspector, id)).code).toBe(code);
    expect(petitionIn(await accepted(there, id)).state).toBe('ACCEPTED');
    expect((await received(there)).code).toBe('1/2026');
    const { petition: kept } = await here.chair.ask(filesOfPetition, { id });
    expect(kept?.files).toEqual([{ shown: true, file: { name: 'quyết định.pdf' } }]);
  });
});
