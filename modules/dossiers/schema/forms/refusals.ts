import { refusal } from '../../../../server/kit/index.ts';
import { FormNotDue } from '../../forms/refusals.ts';

export const formRefusals = [
  refusal(FormNotDue, 'There is nothing yet for which the form is issued.', { form: 'Which form.' }),
];
