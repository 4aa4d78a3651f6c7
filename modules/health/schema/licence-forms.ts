import type { SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { health } from '../contract.ts';

const SCOPE = 'What it is to allow (phạm vi hoạt động chuyên môn), up to 1,000 characters.';
const OF_PRACTITIONER = 'đơn đề nghị của người hành nghề';
const OF_FACILITY = 'đơn đề nghị của cơ sở';

/** The forms for licences: one of practitioners, one of facilities. */
export const licenceForms: SchemaPart = (build) => {
  const { licensePractice, licensePharmacist, licenseFacility, licensePharmacy, certifyFoodSafety } =
    health.procedures;
  const practitioner = build.inputType('PractitionerApplication', {
    description: `The form of a practitioner (${OF_PRACTITIONER}).`,
    fields: (t) => ({ scope: t.string({ required: true, description: SCOPE }) }),
  });
  const place = build.inputType('FacilityToLicense', {
    description: 'A facility: one that has a licence already by its id, any other by its name and place.',
    fields: (t) => ({
      known: t.id({ description: 'Its id.' }),
      name: t.string({ description: 'Its name, up to 200 characters.' }),
      address: t.string({ description: 'Its address, up to 300 characters.' }),
      commune: t.string({ description: 'Code of the commune it stands in, as it is today.' }),
    }),
  });
  const facility = build.inputType('FacilityApplication', {
    description: `The form of a facility (${OF_FACILITY}).`,
    fields: (t) => ({
      scope: t.string({ required: true, description: SCOPE }),
      facility: t.field({ type: place, required: true, description: 'The facility.' }),
      headLicence: t.string({
        description:
          'Number of the licence of whoever answers for the profession there (người chịu trách nhiệm chuyên môn), such as 12/2026; not for food safety.',
      }),
    }),
  });
  const ofPractitioner = { input: practitioner, form: OF_PRACTITIONER };
  fillForm(build, 'fillPracticeLicence', { procedure: licensePractice, ...ofPractitioner });
  fillForm(build, 'fillPharmacistLicence', { procedure: licensePharmacist, ...ofPractitioner });
  const ofFacility = { input: facility, form: OF_FACILITY };
  fillForm(build, 'fillFacilityLicence', { procedure: licenseFacility, ...ofFacility });
  fillForm(build, 'fillPharmacyLicence', { procedure: licensePharmacy, ...ofFacility });
  fillForm(build, 'fillFoodSafetyCertificate', { procedure: certifyFoodSafety, ...ofFacility });
};
