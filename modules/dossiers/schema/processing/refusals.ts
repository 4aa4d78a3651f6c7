import { refusal } from '../../../../server/kit/index.ts';
import { OwnProposal } from '../../acts/refusals.ts';

export const processingRefusals = [refusal(OwnProposal, 'Nobody approves their own proposal.')];
