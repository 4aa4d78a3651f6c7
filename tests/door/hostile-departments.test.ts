import { beforeAll, describe, expect, it } from 'vitest';
import { dossiers } from '../../modules/dossiers/contract.ts';
import { health } from '../../modules/health/contract.ts';
import { justice } from '../../modules/justice/contract.ts';
import { admissionDraft, formOf, openAdmissions, planned, planOf } from '../education/admission.ts';
import { fillAdmission } from '../education/admission-documents.ts';
import { fillDiplomaCorrection } from '../education/change-documents.ts';
import { openSchools } from '../education/school.ts';
import {
  bornOn,
  conclude,
  decided,
  disability,
  allowance as monthly,
  pension,
} from '../health/commune-office.ts';
import { recordInspection, suspendLicence } from '../health/documents.ts';
import { licensed, practice, received } from '../health/office.ts';
import { recordConclusion } from '../health/social-documents.ts';
import { receivePetition } from '../inspectorate/documents.ts';
import { complaint, type Inspectors, inspectorsOf, petitioner } from '../inspectorate/office.ts';
import { myEntries } from '../justice/documents.ts';
import type { Asker } from '../support/asker.ts';
import * as documents from '../support/documents.ts';
import * as steps from '../support/dossier-steps.ts';
import { expectRefused } from '../support/refused.ts';

/** Every letter of Vietnamese with a mark of its own, small. */
const LETTERS = 'ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ';
const PLAIN = 'aadeoou aaaaa aaaaa aaaaa eeeee eeeee iiiii ooooo ooooo ooooo uuuuu uuuuu yyyyy';

const province = await openSchools();
const { parent, file } = province;
/** Who does everything that the four departments leave to officers, everywhere. */
let officer: Asker;
let inspectors: Inspectors;
beforeAll(async () => {
  inspectors = await inspectorsOf(province, province.agencyId);
  const { readDossiers, receiveDossiers, decideDossiers } = dossiers.permissions;
  const { assessDisability, readMedicalData, readAllowances, keepLicences } = health.permissions;
  const all = [readDossiers, receiveDossiers, decideDossiers, assessDisability, readMedicalData];
  const more = [readAllowances, keepLicences, justice.permissions.readRegister];
  officer = await province.office('officer-of-all', [...all, ...more], null);
});

describe('a day that cannot be is refused:', () => {
  it.each(['1899-12-31', '1999-12-31', '0001-01-01', '2026-11-24', '9999-12-31'])(
    'a petition received on %s',
    async (receivedOn) => {
      const { agency, clerk } = inspectors;
      const receive = () =>
        clerk.ask(receivePetition, {
          agency,
          petition: { ...complaint, knownOn: receivedOn },
          petitioner,
          receivedOn,
        });
      await expectRefused(province, 'InvalidInput', receive, { field: 'receivedOn' });
    },
  );

  it('a council that met tomorrow', async () => {
    const dossier = await received(await province.person(), officer, disability);
    const licence = (await licensed(await province.person(), officer, practice)).id;
    for (const heldOn of ['2026-11-24', '9999-12-31']) {
      const conclusion = { dossier, degree: 'MILD' as const, heldOn };
      await expectRefused(province, 'InvalidInput', () => officer.ask(recordConclusion, conclusion), {
        field: 'heldOn',
      });
    }
    // A practitioner is no facility.
    const inspection = { licence, heldOn: '2026-11-23', passed: true };
    const inspect = () => officer.ask(recordInspection, inspection);
    expect((await inspect()).answer.__typename).toBe('LicenceNotFound');
  });

  it.each(['2026-11-24', '1869-12-31', '0000-01-01', '30/02/2000'])(
    'a diploma that is to say a birth on %s',
    async (becomes) => {
      const dossier = await admissionDraft(parent, '2.002493');
      const application = {
        diplomaNumber: 'B 1234567',
        kind: 'LOWER_SECONDARY' as const,
        basis: 'Trích lục 12/2026',
        changes: [{ field: 'BIRTH_DATE' as const, becomes }],
      };
      const fill = () => parent.ask(fillDiplomaCorrection, { dossier, application });
      await expectRefused(province, 'InvalidInput', fill);
    },
  );

  it('a child that is not born yet, where a campaign sets no days', async () => {
    const manager = await openAdmissions(province);
    const campaign = await planned(
      manager,
      planOf(province.agencyId, 'PRESCHOOL', { bornFrom: null, bornTo: null }),
    );
    const dossier = await admissionDraft(parent, '2.002493');
    for (const childBirthDate of ['2026-11-24', '9999-12-31', '1869-12-31']) {
      const application = formOf(campaign, 'PRESCHOOL', { childBirthDate });
      const fill = () => parent.ask(fillAdmission, { dossier, application });
      await expectRefused(province, 'InvalidInput', fill, { field: 'application.childBirthDate' });
    }
  });
});

describe('what is done twice at once is done once:', () => {
  it('a licence is suspended', async () => {
    const { id: licence } = await licensed(await province.person(), officer, practice);
    const suspend = () => officer.ask(suspendLicence, { licence, reason: 'Quyết định 7' });
    const answers = await Promise.all([suspend(), suspend()]);
    expect(answers.map(({ answer }) => answer.__typename).sort()).toEqual([
      'Licence',
      'LicenceActNotPossible',
    ]);
  });

  it('an allowance begins', async () => {
    const needy = await province.person();
    await bornOn(province, needy, '1966-12-02');
    await decided(needy, officer, disability);
    const both = [
      await received(needy, officer, monthly('START')),
      await received(needy, officer, monthly('START')),
    ];
    await Promise.all(both.map((dossier) => officer.ask(documents.grantDossier, { dossier })));
    const states = await Promise.all(both.map(async (dossier) => (await steps.seen(needy, dossier)).state));
    expect(states.sort()).toEqual(['DONE', 'STOPPED']);
  });

  it('a certificate of disability takes the place of the other', async () => {
    const needy = await province.person();
    const both = [await received(needy, officer, disability), await received(needy, officer, disability)];
    for (const dossier of both) await conclude(officer, dossier);
    const answers = await Promise.all(
      both.map((dossier) => officer.ask(documents.grantDossier, { dossier })),
    );
    expect(answers.map(({ answer }) => answer.__typename)).toEqual(['Dossier', 'Dossier']);
  });
});

describe('a dossier of another procedure', () => {
  it('is neither filled in nor concluded nor inspected', async () => {
    const draft = await steps.draft(parent);
    await expectRefused(province, 'OtherProcedure', () => pension.fill(parent, draft));
    const dossier = (await steps.received(parent, officer, file)).id;
    const heldOn = '2026-11-23';
    const conclusion = () => officer.ask(recordConclusion, { dossier, degree: 'MILD', heldOn });
    await expectRefused(province, 'InvalidInput', conclusion, { field: 'dossier' });
    const inspection = () => officer.ask(recordInspection, { dossier, heldOn, passed: true });
    await expectRefused(province, 'InvalidInput', inspection, { field: 'dossier' });
  });
});

describe('a name with every letter of Vietnamese', () => {
  it('is one in either form of Unicode, and is found with and without its marks', async () => {
    expect(LETTERS).toHaveLength(PLAIN.length);
    const dossier = await steps.draft(parent);
    const application = { ...steps.application, childName: LETTERS.normalize('NFD') };
    steps.dossierIn((await parent.ask(documents.fillBirthRegistration, { dossier, application })).answer);
    steps.dossierIn((await parent.ask(documents.attachFile, { dossier, file, paper: steps.PAPER })).answer);
    steps.dossierIn((await parent.ask(documents.submitDossier, { dossier, key: 'every-letter' })).answer);
    steps.dossierIn((await officer.ask(documents.receiveDossier, { dossier })).answer);
    steps.dossierIn((await officer.ask(documents.grantDossier, { dossier })).answer);
    const { civilStatusEntry } = await steps.seen(parent, dossier);
    for (const search of [LETTERS, LETTERS.normalize('NFD'), LETTERS.toUpperCase(), PLAIN]) {
      const { civilStatusEntries } = await officer.ask(myEntries, { search });
      expect(civilStatusEntries.edges.map(({ node }) => node.id)).toEqual([civilStatusEntry?.id]);
    }
  });
});
