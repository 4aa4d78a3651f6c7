import type { BodyOf } from '../../../server/kit/index.ts';
import type { health } from '../contract.ts';
import { decideAllowance } from '../social/decide-allowance.ts';
import { AllowanceKind, AllowanceRequest } from '../social/model.ts';

export const payPension: BodyOf<typeof health.procedures.payPension> = {
  decide: (dossier, act) => decideAllowance(act, AllowanceKind.PENSION, AllowanceRequest.START, dossier),
};
