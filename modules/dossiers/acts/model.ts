import type { Officer } from '../../organisations/model.ts';

/** What people do to a dossier, in the order in which it usually happens. */
export const DossierAct = {
  FILL_IN: 'fill-in',
  ATTACH: 'attach',
  SUBMIT: 'submit',
  RECEIVE: 'receive',
  RESOLVE_AT_ONCE: 'resolve-at-once',
  REFUSE_INTAKE: 'refuse-intake',
  REQUEST_SUPPLEMENT: 'request-supplement',
  HAND_IN_SUPPLEMENT: 'hand-in-supplement',
  REQUEST_PAYMENT: 'request-payment',
  CONFIRM_PAYMENT: 'confirm-payment',
  ASSIGN: 'assign',
  HAND_OVER: 'hand-over',
  TAKE_OVER: 'take-over',
  HAND_BACK: 'hand-back',
  ASK_OPINION: 'ask-opinion',
  GIVE_OPINION: 'give-opinion',
  WITHDRAW_QUESTION: 'withdraw-question',
  EXTEND_DEADLINE: 'extend-deadline',
  PROPOSE: 'propose',
  SEND_BACK: 'send-back',
  APPROVE: 'approve',
  GRANT: 'grant',
  REFUSE: 'refuse',
  STOP: 'stop',
  WITHDRAW: 'withdraw',
  CONFIRM_WITHDRAWAL: 'confirm-withdrawal',
  RETURN_RESULT: 'return-result',
} as const;
export type DossierAct = (typeof DossierAct)[keyof typeof DossierAct];

/** What is proposed for a dossier. */
export class Proposal {
  declare readonly id: number;
  declare readonly agencyId: number;
  declare readonly holderAgencyId: number | null;
  declare readonly receivingAgencyId: number | null;
  declare readonly proposerId: number;
  declare readonly proposesGrant: boolean;
  declare readonly proposalReason: string | null;
  declare readonly proposedAt: Date;
  declare readonly proposer: Officer;
}

/** What an applicant was asked to pay. */
export class Payment {
  declare readonly id: number;
  declare readonly dossierId: number;
  declare readonly amount: number;
  declare readonly reason: string;
  declare readonly askedAt: Date;
  declare readonly paidAt: Date | null;
  declare readonly receipt: string | null;
}
