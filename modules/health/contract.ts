import { z } from 'zod';
import { defineContract, loads, text } from '../../server/kit/index.ts';
import { eventOfLicence } from './licensing/event-of-licence.ts';
import type { LicenceAct } from './model.ts';
import { AllowanceRequest } from './social/model.ts';

/** The form of a practitioner (đơn đề nghị của người hành nghề). */
const practitioner = z.object({ scope: text(1000) });

/** The form of a facility (đơn đề nghị của cơ sở): one that is known, or one that is described. */
const facility = z.object({
  scope: text(1000),
  facility: z.union([
    z.object({ known: z.string().regex(/^[1-9]\d{0,14}$/) }),
    z.object({ name: text(200), address: text(300), commune: text(10) }),
  ]),
});

/** The same with the licence of whoever answers for the profession there. */
const headedFacility = facility.extend({ headLicence: text(40) });

export type FacilityApplication = z.output<typeof facility> & { readonly headLicence?: string };

const result = z.object({ licenceId: z.number() });

/** The form for a certificate of disability (đơn đề nghị xác định mức độ khuyết tật): it holds nothing medical. */
const disability = z.object({ again: z.boolean() });

/** How an allowance is to reach whoever gets it. */
const payout = text(200);

const allowance = z.object({ request: z.enum(AllowanceRequest), payout });

/** The department of health: who and what is licensed, and what the communes do for persons in need. */
export const health = defineContract({
  id: 'health',
  title: 'Y tế / Health',
  settings: z.object({
    remindBefore: z.int().min(1).max(730).default(90).meta({
      title:
        'Nhắc và cho gia hạn trước khi giấy phép hết hạn (ngày) / Holders are reminded and may renew before a licence ends (days)',
    }),
  }),
  permissions: {
    keepLicences: 'Record inspections, and suspend, resume and revoke licences that the agency supervises.',
    assessDisability: 'Record what the council of the agency concluded of a disability.',
    readMedicalData: 'See medical data: what the councils of the agency concluded of disabilities.',
    readAllowances: 'See the allowances that the agency pays.',
  },
  events: {
    licenceIssued: eventOfLicence('Cấp giấy phép / Licence issued', 'A licence was issued.'),
    licenceSuspended: eventOfLicence('Đình chỉ giấy phép / Licence suspended', 'A licence was suspended.'),
    licenceResumed: eventOfLicence('Khôi phục giấy phép / Licence resumed', 'A licence holds again.'),
    licenceEnding: eventOfLicence('Giấy phép sắp hết hạn / Licence ending', 'A licence ends soon.'),
    licenceRevoked: eventOfLicence('Thu hồi giấy phép / Licence revoked', 'A licence was revoked.'),
  },
  jobs: {
    /** Draws a licence, and hands it over as the result of its dossier. */
    renderLicence: { lane: 'documents', payload: z.object({ licenceId: z.number() }) },
    /** Reminds holders of licences that end soon. */
    remindOfRenewal: { lane: 'renewals', payload: z.object({}), every: 3600 },
  },
  loaders: {
    /** What became of a licence, in the order in which it happened. */
    licenceActs: loads<number, readonly Pick<LicenceAct, 'kind' | 'fromDay'>[]>(),
  },
  procedures: {
    licensePractice: { code: '1.012259', application: practitioner, result },
    licensePharmacist: { code: '1.004616', application: practitioner, result },
    licenseFacility: { code: '1.012278', application: headedFacility, result },
    licensePharmacy: { code: '1.004593', application: headedFacility, result },
    certifyFoodSafety: { code: '1.013855', application: facility, result },
    certifyDisability: {
      code: '1.001699',
      application: disability,
      result: z.object({ certificateId: z.number() }),
    },
    payAllowance: { code: '1.001776', application: allowance, result: z.object({ allowanceId: z.number() }) },
    payPension: {
      code: '1.014027',
      application: allowance.pick({ payout: true }),
      result: z.object({ allowanceId: z.number() }),
    },
  },
});
