import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemoSchools } from '../../demo/load-schools.ts';
import { DEMO_COMMUNE } from '../../demo/persons.ts';
import { education } from '../../modules/education/contract.ts';
import type { Asker } from '../support/asker.ts';
import { openProvince } from '../support/province.ts';
import { expectError, expectRefused } from '../support/refused.ts';
import {
  admissionDraft,
  CLOSES,
  candidateOf,
  formOf,
  openAdmissions,
  planned,
  planOf,
  YEAR,
} from './admission.ts';
import * as documents from './admission-documents.ts';
import { deskOf } from './school.ts';

const { manageAdmissions } = education.permissions;
const province = await openProvince({ work: false });
const { anybody, parent, officer, clock } = province;
let here: Asker;
let elsewhere: Asker;
let campaign = '';
let stranger: Asker;

beforeAll(async () => {
  await loadDemoSchools(province.platform().database.db);
  await openAdmissions(province);
  here = await province.office('admissions-here', [manageAdmissions], province.agencyId);
  const other = await province.committee('04792');
  elsewhere = await province.office('admissions-elsewhere', [manageAdmissions], other);
  stranger = await province.person();
  campaign = await planned(here, planOf(province.agencyId, 'PRIMARY'));
  const desk = await deskOf(province);
  await candidateOf(desk, '2.002492', formOf(campaign, 'PRIMARY'));
});

const seenBy = async (asker: Asker) =>
  (await asker.ask(documents.candidatesShown, { campaign })).candidates.totalCount;

describe('a campaign', () => {
  it('is planned by those alone who manage the admissions of the agency', async () => {
    const plan = planOf(province.agencyId, 'PRESCHOOL');
    const asks = (asker: Asker) => () => asker.ask(documents.planAdmissionCampaign, { plan });
    await expectRefused(province, 'NotSignedIn', asks(anybody));
    for (const asker of [parent, officer, elsewhere])
      await expectRefused(province, 'NotAllowed', asks(asker));
  });

  it('is not for the schools of other agencies', async () => {
    const plan = planOf(await province.committee('04792'), 'PRESCHOOL');
    await expectRefused(
      province,
      'InvalidInput',
      () => elsewhere.ask(documents.planAdmissionCampaign, { plan }),
      {
        field: 'plan.schools',
      },
    );
  });

  it('is drawn and published by those alone who manage it', async () => {
    clock.set(CLOSES);
    const draws = (asker: Asker, of = campaign) => asker.ask(documents.drawPlaces, { campaign: of });
    const publishes = (asker: Asker, of = campaign) =>
      asker.ask(documents.publishAdmissions, { campaign: of });
    for (const act of [draws, publishes]) {
      await expectRefused(province, 'NotSignedIn', () => act(anybody));
      for (const asker of [parent, officer, elsewhere])
        await expectRefused(province, 'NotAllowed', () => act(asker));
      await expectRefused(province, 'CampaignNotFound', () => act(here, '999999'));
    }
  });

  it('is read by anybody: admissionCampaign, admissionCampaigns and schoolYears', async () => {
    const { admissionCampaigns } = await anybody.ask(documents.campaignsFound, {});
    expect(admissionCampaigns.totalCount).toBe(1);
    const { admissionCampaign } = await anybody.ask(documents.campaignShown, { id: campaign });
    expect(admissionCampaign?.schoolYear.name).toBe(YEAR);
    const { schoolYears } = await anybody.ask(documents.schoolYears, {});
    expect(schoolYears.edges.map(({ node }) => node.name)).toEqual([YEAR]);
  });
});

describe('school years', () => {
  it('are planned by those alone who manage admissions everywhere', async () => {
    const year = { name: '2028-2029', firstDay: '2028-09-01', lastDay: '2029-05-31' };
    const asks = (asker: Asker) => () => asker.ask(documents.planSchoolYear, year);
    await expectRefused(province, 'NotSignedIn', asks(anybody));
    for (const asker of [parent, officer, here]) await expectRefused(province, 'NotAllowed', asks(asker));
  });
});

describe('candidates', () => {
  it('are seen by their family and by those who manage the campaign, and by nobody else', async () => {
    await expectError(anybody.answer(documents.candidatesShown, { campaign }), 'NotSignedIn');
    expect(await seenBy(parent)).toBe(1);
    expect(await seenBy(here)).toBe(1);
    for (const asker of [stranger, officer, elsewhere, province.clerk, province.partner])
      expect(await seenBy(asker)).toBe(0);
  });

  it('fillAdmission asks for a sign-in, and for a draft of one’s own', async () => {
    clock.set('2026-11-23T02:00:00.000Z');
    const dossier = await admissionDraft(stranger, '2.002492');
    const application = formOf(campaign, 'PRIMARY', { commune: DEMO_COMMUNE });
    const asks = (asker: Asker) => () => asker.ask(documents.fillAdmission, { dossier, application });
    await expectRefused(province, 'NotSignedIn', asks(anybody));
    await expectRefused(province, 'DossierNotFound', asks(parent));
  });
});
