import { describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { education } from '../../modules/education/contract.ts';
import type { Asker } from '../support/asker.ts';
import { grantDossier } from '../support/documents.ts';
import { dossierIn } from '../support/dossier-steps.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import {
  fillDiplomaCorrection,
  fillSchoolTransfer,
  verifyDiploma,
  verifyDiplomas,
} from './change-documents.ts';
import {
  educationOfDossier,
  fillDiplomaCopy,
  openClass,
  placePupil,
  pupils,
  schoolsWithPupils,
} from './documents.ts';
import { application, copyDraft, openSchools, schoolWith, toDecide } from './school.ts';

const { readPupils } = education.permissions;
const { readDossiers } = dossiers.permissions;
const PARENT = 'Bùi Thị Thử Nghiệm';
const OF_THE_COMMUNE = [
  'Bùi Minh Mẫu',
  'Bùi Minh Mẫu',
  PARENT,
  'Quách Thị Điểm',
  'Xa Thị Thử',
  'Xa Thị Thử',
  'Đinh Công Thí',
];

const province = await openSchools();

/** The pupils of all schools that somebody sees, by name. */
async function pupilsSeenBy(asker: Asker): Promise<readonly string[]> {
  const { schools } = await asker.ask(schoolsWithPupils, { first: 10 });
  return schools.edges
    .flatMap(({ node }) => node.classes.flatMap(({ pupils }) => pupils))
    .map(({ person }) => person.fullName)
    .sort();
}

describe('pupils are seen', () => {
  it('by nobody who is not signed in, nor by officers without the permission', async () => {
    expect(await pupilsSeenBy(province.anybody)).toEqual([]);
    expect(await pupilsSeenBy(province.officer)).toEqual([]);
    expect(await pupilsSeenBy(province.partner)).toEqual([]);
  });

  it('by themselves alone, where they hold no office', async () => {
    expect(await pupilsSeenBy(province.parent)).toEqual([PARENT]);
    expect(await pupilsSeenBy(await province.person())).toEqual([]);
  });

  it('by the officers of the agency that manages the school, and of no other', async () => {
    const here = await province.office('pupils-here', [readPupils], province.agencyId);
    expect(await pupilsSeenBy(here)).toEqual(OF_THE_COMMUNE);
    const elsewhere = await province.office(
      'pupils-elsewhere',
      [readPupils],
      await province.committee('04792'),
    );
    expect(await pupilsSeenBy(elsewhere)).toEqual([]);
  });

  it('by whoever may see them everywhere', async () => {
    const everywhere = await province.office('pupils-everywhere', [readPupils], null);
    expect(await pupilsSeenBy(everywhere)).toEqual([...OF_THE_COMMUNE, 'Lò Văn Nghiệm'].sort());
  });
});

describe('classes and pupils', () => {
  it('are managed by the agency of the school alone: openClass, placePupil, pupils', async () => {
    const { managePupils } = education.permissions;
    const elsewhere = await province.office(
      'classes-elsewhere',
      [managePupils, readPupils],
      await province.committee('04792'),
    );
    const school = await schoolWith(province, 'DEMO-THCS-01');
    const opens = (asker: Asker) => () =>
      asker.ask(openClass, { school, schoolYear: '2026-2027', name: '9C' });
    const places = (asker: Asker) => () => asker.ask(placePupil, { pupil: '1', schoolClass: '1' });
    for (const act of [opens, places]) {
      await expectRefused(province, 'NotSignedIn', act(province.anybody));
      await expectRefused(province, 'NotAllowed', act(province.officer));
    }
    await expectRefused(province, 'NotAllowed', opens(elsewhere));
    await expectRefused(province, 'PupilNotFound', places(elsewhere));
    await expectError(province.officer.answer(pupils, { school }), 'NotAllowed');
    expect((await elsewhere.ask(pupils, { school })).pupils.edges).toEqual([]);
  });
});

describe('what a dossier leads to', () => {
  it('shows an officer the copied diploma, but not the other diplomas and the school of the applicant', async () => {
    const id = await toDecide(province);
    dossierIn((await province.officer.ask(grantDossier, { dossier: id })).answer);
    const { dossier } = await province.officer.ask(educationOfDossier, { id });
    expect(dossier?.diplomaCopy?.diploma).toMatchObject({
      number: application.diplomaNumber,
      holder: { fullName: PARENT },
    });
    expect(dossier?.applicant).toEqual({ fullName: PARENT, diplomas: [], pupils: [] });
  });

  it('shows an officer of education the diplomas that the agency issued and the pupils of its schools', async () => {
    const id = await toDecide(province);
    const registrar = await province.office('registrar-here', [readDossiers, readPupils], province.agencyId);
    const { dossier } = await registrar.ask(educationOfDossier, { id });
    expect(dossier?.applicant).toEqual({
      fullName: PARENT,
      diplomas: [{ number: 'B 1234567' }],
      pupils: [{ schoolYear: '2013-2014' }],
    });
  });

  it('stays hidden from other citizens', async () => {
    const id = await toDecide(province);
    const { dossier } = await (await province.person()).ask(educationOfDossier, { id });
    expect(dossier).toBeNull();
  });
});

describe('filling in a form', () => {
  it('asks for a sign-in: fillDiplomaCopy, fillSchoolTransfer, fillDiplomaCorrection', async () => {
    const dossier = await copyDraft(province.parent);
    const transfer = { childName: 'X', childCitizenNumber: '017212000013', schoolYear: '2026-2027' };
    const correction = { diplomaNumber: 'B 1', kind: 'LOWER_SECONDARY', basis: 'X' } as const;
    const asked = [
      await province.anybody.ask(fillDiplomaCopy, { dossier, application }),
      await province.anybody.ask(fillSchoolTransfer, {
        dossier,
        application: { ...transfer, school: 'DEMO-THCS-01', reason: 'X' },
      }),
      await province.anybody.ask(fillDiplomaCorrection, {
        dossier,
        application: { ...correction, changes: [{ field: 'SEX', becomes: 'Nam' }] },
      }),
    ];
    expect(asked.map(({ answer }) => answer.__typename)).toEqual(asked.map(() => 'NotSignedIn'));
  });
});

describe('verifying', () => {
  it('is for anybody: verifyDiploma, verifyDiplomas', async () => {
    const { verifyDiploma: none } = await province.anybody.ask(verifyDiploma, { code: 'x' });
    expect(none).toBeNull();
    const number = application.diplomaNumber;
    const found = await province.anybody.ask(verifyDiplomas, { kind: 'LOWER_SECONDARY', number });
    expect(found.verifyDiplomas).toHaveLength(1);
  });
});
