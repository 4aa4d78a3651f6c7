import { refusal } from '../../../../server/kit/index.ts';
import { AlreadyAsked, QuestionNotFound } from '../../between-agencies/refusals.ts';

export const refusalsBetweenAgencies = [
  refusal(AlreadyAsked, 'The agency was asked before, and its answer is awaited.'),
  refusal(QuestionNotFound, 'There is no such question that awaits an answer.'),
];
