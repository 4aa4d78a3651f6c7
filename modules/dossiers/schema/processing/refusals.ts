import { refusal } from '../../../../server/kit/index.ts';
import { DecisionNotReady, OwnProposal } from '../../acts/refusals.ts';

export const processingRefusals = [
  refusal(DecisionNotReady, 'The department has still to do something before it can grant.'),
  refusal(OwnProposal, 'Nobody approves their own proposal.'),
];
