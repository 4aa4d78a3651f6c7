import type { DossierState } from '../model.ts';

/** State codes of the National Public Service Portal (trạng thái hồ sơ 1-10). */
export const PORTAL_STATE: Readonly<Record<DossierState, number>> = {
  draft: 1,
  submitted: 1,
  'refused-at-intake': 3,
  'waiting-supplement': 5,
  received: 2,
  'handed-over': 4,
  processing: 4,
  'waiting-payment': 6,
  proposed: 4,
  issuing: 4,
  stopped: 8,
  'withdraw-requested': 7,
  withdrawn: 7,
  done: 9,
  returned: 10,
};
