import type { SchemaPart } from '../../../../server/kit/index.ts';
import { decidingActs } from './deciding-acts.ts';
import { payment, paymentsOfDossier } from './payment.ts';
import { paymentActs } from './payment-acts.ts';
import { processingActs } from './processing-acts.ts';
import { proposal, proposalOfDossier } from './proposal.ts';
import { processingRefusals } from './refusals.ts';
import { returnResult } from './return-result.ts';

/** The way of dossiers through the office, to the result. */
export const processingParts: readonly SchemaPart[] = [
  decidingActs,
  payment,
  paymentsOfDossier,
  paymentActs,
  processingActs,
  proposal,
  proposalOfDossier,
  ...processingRefusals,
  returnResult,
];
