import { type Listener, when } from '../../../server/kit/index.ts';
import { issueForm } from '../forms/issue-form.ts';
import { ISSUED_WHEN } from '../forms/issued-when.ts';

/** A clerk finds each form with its dossier as soon as the law has it issued, and asks for none. */
export const formsOfEvents: readonly Listener[] = ISSUED_WHEN.map(({ form, told }) =>
  when(told, async ({ eventId }, act) => {
    await issueForm(act, eventId, form);
  }),
);
