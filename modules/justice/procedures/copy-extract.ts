import type { BodyOf, Words } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';
import { findEntryOf, insertCopy } from '../queries/extract-copies.ts';
import { issueInBook } from '../register/issue-in-book.ts';
import { COPIES } from '../tables.ts';

/** Issues copies of the extract of an entry to whom it names, as it is read today; they follow from a worker. */
export const copyExtract: BodyOf<typeof justice.procedures.copyExtract> = {
  decide: async (dossier, act) => {
    const { entry: entryId, copies } = dossier.application;
    if ((await findEntryOf(act.db, entryId, dossier.applicantId)) === undefined)
      return { kind: 'refused', because: NOT_THEIRS };
    const issued = await issueInBook(act, COPIES, dossier);
    const { number, year } = issued;
    const copyId = await insertCopy(act.db, { ...issued, entryId, copies });
    await act.enqueue(justice.jobs.renderCopy, { copyId });
    return { kind: 'granted', result: { copyId, number, year }, pending: true };
  },
};

const NOT_THEIRS: Words = {
  vi: 'Việc hộ tịch được yêu cầu không phải của người yêu cầu.',
  en: 'The entry names the applicant nowhere.',
};
