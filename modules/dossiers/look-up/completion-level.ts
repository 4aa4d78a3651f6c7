import type { DossierState } from '../model.ts';

/** How far a dossier has come, as anybody may know who holds its receipt (Circular 01/2018/TT-VPCP Art. 16). */
export const CompletionLevel = {
  NOT_RECEIVED: 'not-received',
  RECEIVED: 'received',
  IN_PROCESS: 'in-process',
  WAITING_FOR_APPLICANT: 'waiting-for-applicant',
  FINISHED: 'finished',
  RETURNED: 'returned',
} as const;
export type CompletionLevel = (typeof CompletionLevel)[keyof typeof CompletionLevel];

/** The level of each state. That a dossier was not granted is told to nobody but its applicant. */
export const COMPLETION_LEVEL: Readonly<Record<DossierState, CompletionLevel>> = {
  draft: 'not-received',
  submitted: 'not-received',
  'refused-at-intake': 'finished',
  'waiting-supplement': 'waiting-for-applicant',
  'waiting-payment': 'waiting-for-applicant',
  received: 'received',
  'handed-over': 'in-process',
  processing: 'in-process',
  proposed: 'in-process',
  issuing: 'in-process',
  stopped: 'finished',
  'withdraw-requested': 'in-process',
  withdrawn: 'finished',
  done: 'finished',
  returned: 'returned',
};
