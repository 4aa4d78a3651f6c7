import { implement } from '../../server/kit/index.ts';
import { dossiers } from '../dossiers/contract.ts';
import { notices } from '../notices/contract.ts';
import { organisations } from '../organisations/contract.ts';
import { people } from '../people/contract.ts';
import { procedures } from '../procedures/contract.ts';
import { health } from './contract.ts';
import { licenceRegisters } from './holdings/licence-registers.ts';
import { licencesOfAgencies } from './holdings/licences-of-agencies.ts';
import {
  allowances,
  certificateRegisters,
  disabilityCertificates,
  disabilityConclusions,
} from './holdings/social-register.ts';
import { remindOfRenewal } from './jobs/remind-of-renewal.ts';
import { renderLicence } from './jobs/render-licence.ts';
import { licenceActs } from './loaders/licence-acts.ts';
import { LicenceKind } from './model.ts';
import { certifyDisability } from './procedures/certify-disability.ts';
import { licenseFacility } from './procedures/license-facility.ts';
import { licensePractitioner } from './procedures/license-practitioner.ts';
import { payAllowance } from './procedures/pay-allowance.ts';
import { payPension } from './procedures/pay-pension.ts';
import { verify } from './routes/verify.ts';
import { allowanceParts } from './schema/allowance.ts';
import { disabilityParts } from './schema/disability.ts';
import { healthFacility } from './schema/health-facility.ts';
import { inspectionParts } from './schema/inspection.ts';
import { licenceParts } from './schema/licence.ts';
import { licenceActParts } from './schema/licence-act.ts';
import { licenceActsParts } from './schema/licence-acts.ts';
import { licenceForms } from './schema/licence-forms.ts';
import { recordConclusion } from './schema/record-conclusion.ts';
import { recordInspection } from './schema/record-inspection.ts';
import { socialForms } from './schema/social-forms.ts';

export default implement(health, {
  requires: [organisations, people, procedures, dossiers, notices],
  schema: [
    ...licenceParts,
    ...licenceActParts,
    ...licenceActsParts,
    healthFacility,
    ...inspectionParts,
    recordInspection,
    licenceForms,
    ...disabilityParts,
    recordConclusion,
    ...allowanceParts,
    ...socialForms,
  ],
  loaders: { licenceActs },
  jobs: { remindOfRenewal, renderLicence },
  routes: [verify],
  procedures: {
    licensePractice: licensePractitioner(LicenceKind.PRACTICE),
    licensePharmacist: licensePractitioner(LicenceKind.PHARMACY_PRACTICE),
    licenseFacility: licenseFacility(LicenceKind.FACILITY),
    licensePharmacy: licenseFacility(LicenceKind.PHARMACY_BUSINESS),
    certifyFoodSafety: licenseFacility(LicenceKind.FOOD_SAFETY),
    certifyDisability,
    payAllowance,
    payPension,
  },
  holdings: {
    licencesOfAgencies,
    licenceRegisters,
    disabilityConclusions,
    disabilityCertificates,
    certificateRegisters,
    allowances,
  },
});
