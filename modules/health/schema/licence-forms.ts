import type { SchemaPart } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { fillingIn } from './filling-in.ts';

const SCOPE = 'What it is to allow (phạm vi hoạt động chuyên môn), up to 1,000 characters.';

/** The forms for licences: one of practitioners, one of facilities. */
export const licenceForms: SchemaPart = (build) => {
  const { licensePractice, licensePharmacist, licenseFacility, licensePharmacy, certifyFoodSafety } =
    health.procedures;
  const practitioner = build.inputType('PractitionerApplication', {
    description: 'The form of a practitioner (đơn đề nghị của người hành nghề).',
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
    description: 'The form of a facility (đơn đề nghị của cơ sở).',
    fields: (t) => ({
      scope: t.string({ required: true, description: SCOPE }),
      facility: t.field({ type: place, required: true, description: 'The facility.' }),
      headLicence: t.string({
        description:
          'Number of the licence of whoever answers for the profession there (người chịu trách nhiệm chuyên môn), such as 12/2026; not for food safety.',
      }),
    }),
  });
  fillingIn(build, 'fillPracticeLicence', licensePractice, practitioner);
  fillingIn(build, 'fillPharmacistLicence', licensePharmacist, practitioner);
  fillingIn(build, 'fillFacilityLicence', licenseFacility, facility);
  fillingIn(build, 'fillPharmacyLicence', licensePharmacy, facility);
  fillingIn(build, 'fillFoodSafetyCertificate', certifyFoodSafety, facility);
};
