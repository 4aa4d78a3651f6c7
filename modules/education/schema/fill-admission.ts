import { InvalidInput, key, type SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { ADMISSION_CODES } from '../admission/admission-codes.ts';
import { communeOf, NO_COMMUNE } from '../admission/commune-of.ts';
import { insistFits } from '../admission/insist-fits.ts';
import { admissionApplication, education } from '../contract.ts';
import { findCampaignPlan } from '../queries/campaign.ts';
import { CampaignNotFound, CampaignNotOpen } from '../refusals.ts';

const { preschoolAdmission, primaryAdmission, lowerSecondaryAdmission, upperSecondaryAdmission } =
  education.procedures;
const application = admissionApplication
  .omit({ campaignId: true })
  .extend({ campaign: key })
  .transform(({ campaign, ...rest }) => ({ ...rest, campaignId: campaign }));

/** `fillAdmission`: the form of the procedures 2.002493, 2.002492, 3.000182 and 3.000181. */
export const fillAdmission: SchemaPart = (build) =>
  fillForm(build, 'fillAdmission', {
    procedures: [preschoolAdmission, primaryAdmission, lowerSecondaryAdmission, upperSecondaryAdmission],
    input: 'AdmissionApplication',
    form: 'đơn đăng ký dự tuyển',
    fields: (t) => ({
      campaign: t.id({ required: true, description: 'The campaign; its level is that of the procedure.' }),
      childName: t.string({ required: true, description: 'Full name of the child.' }),
      childCitizenNumber: t.string({ required: true, description: 'Its citizen number, 12 digits.' }),
      childBirthDate: t.field({ type: 'Date', required: true, description: 'Its date of birth.' }),
      commune: t.string({ required: true, description: 'Code of the commune where it lives.' }),
      schools: t.stringList({
        required: true,
        description: 'Codes of schools, the most wanted first (nguyện vọng).',
      }),
      priorities: t.stringList({
        required: true,
        description: 'Codes of the priorities of the campaign that its papers prove.',
      }),
    }),
    application,
    chains: ({ childBirthDate }) => [[['application.childBirthDate', childBirthDate]]],
    refusals: [CampaignNotFound, CampaignNotOpen],
    filled: async (act, filled) => {
      const plan = await findCampaignPlan(act.db, filled.campaignId);
      if (plan === undefined) throw new CampaignNotFound();
      const unitId = await communeOf(act, filled.commune, plan);
      if (unitId === null) throw new InvalidInput('application.commune', NO_COMMUNE);
      const now = new Date(act.clock.now().epochMilliseconds);
      insistFits(plan, filled, { unitId, now });
      return { procedure: ADMISSION_CODES[plan.level], application: filled };
    },
  });
