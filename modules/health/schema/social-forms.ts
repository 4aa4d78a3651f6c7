import { choices, type SchemaPart } from '../../../server/kit/index.ts';
import { health } from '../contract.ts';
import { AllowanceRequest } from '../social/model.ts';
import { fillingIn } from './filling-in.ts';

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
  const disability = build.inputType('DisabilityApplication', {
    description:
      'The form for a certificate of disability (đơn đề nghị xác định mức độ khuyết tật). What is medical is told to the council.',
    fields: (t) => ({
      again: t.boolean({
        required: true,
        description: 'Whether the degree was determined before (xác định lại).',
      }),
    }),
  });
  const allowance = build.inputType('AllowanceApplication', {
    description: 'The form for a monthly allowance (tờ khai đề nghị trợ cấp xã hội).',
    fields: (t) => ({
      request: t.field({ type: AllowanceRequest, required: true, description: 'What is asked for.' }),
      payout: t.string({ required: true, description: PAYOUT }),
    }),
  });
  const pension = build.inputType('PensionApplication', {
    description: 'The form for a social pension (văn bản đề nghị trợ cấp hưu trí xã hội).',
    fields: (t) => ({ payout: t.string({ required: true, description: PAYOUT }) }),
  });
  fillingIn(build, 'fillDisabilityCertificate', certifyDisability, disability);
  fillingIn(build, 'fillAllowance', payAllowance, allowance);
  fillingIn(build, 'fillPension', payPension, pension);
};

/** The forms that persons in need fill in. */
export const socialForms = [allowanceRequest, forms];
