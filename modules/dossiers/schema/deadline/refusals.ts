import { refusal } from '../../../../server/kit/index.ts';
import { AlreadyExtended, NotAtOnce, NothingDue, TooLateToExtend } from '../../deadline/refusals.ts';

export const deadlineRefusals = [
  refusal(AlreadyExtended, 'A new day was given before; it can be given only once.'),
  refusal(TooLateToExtend, 'It is less than one day before the deadline.'),
  refusal(NothingDue, 'The dossier has no exact deadline.'),
  refusal(NotAtOnce, 'The result of the procedure is not due on the same day.'),
];
