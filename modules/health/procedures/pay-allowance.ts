import type { BodyOf } from '../../../server/kit/index.ts';
import type { health } from '../contract.ts';
import { decideAllowance } from '../social/decide-allowance.ts';
import { AllowanceKind } from '../social/model.ts';

export const payAllowance: BodyOf<typeof health.procedures.payAllowance> = {
  decide: (dossier, act) => decideAllowance(act, AllowanceKind.MONTHLY, dossier.application.request, dossier),
};
