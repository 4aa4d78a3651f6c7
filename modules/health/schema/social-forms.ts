import { choices, type SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { health } from '../contract.ts';
import { AllowanceRequest } from '../social/model.ts';

const PAYOUT = 'How it is to reach the applicant (hình thức chi trả), up to 200 characters.';

const allowanceRequest = choices(
  AllowanceRequest,
  'AllowanceRequest',
  'What is asked for of a monthly allowance.',
  {
    START: 'To get it (thực hiện).',
    CHANGE: 'To change it as the rates provide now (điều chỉnh).',
    END: 'To end it (thôi hưởng).',
  },
);

const forms: SchemaPart = (build) => {
  const { certifyDisability, payAllowance, payPension } = health.procedures;
  fillForm(build, 'fillDisabilityCertificate', {
    procedure: certifyDisability,
    input: 'DisabilityApplication',
    // What is medical is told to the council, and stands in no form.
    form: 'đơn đề nghị xác định mức độ khuyết tật',
    fields: (t) => ({
      again: t.boolean({
        required: true,
        description: 'Whether the degree was determined before (xác định lại).',
      }),
    }),
  });
  fillForm(build, 'fillAllowance', {
    procedure: payAllowance,
    input: 'AllowanceApplication',
    form: 'tờ khai đề nghị trợ cấp xã hội',
    fields: (t) => ({
      request: t.field({ type: AllowanceRequest, required: true, description: 'What is asked for.' }),
      payout: t.string({ required: true, description: PAYOUT }),
    }),
  });
  fillForm(build, 'fillPension', {
    procedure: payPension,
    input: 'PensionApplication',
    form: 'văn bản đề nghị trợ cấp hưu trí xã hội',
    fields: (t) => ({ payout: t.string({ required: true, description: PAYOUT }) }),
  });
};

/** The forms that persons in need fill in. */
export const socialForms = [allowanceRequest, forms];
