import type { BodyOf } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';
import { insertCertifiedCopy } from '../queries/certified-copies.ts';
import { issueInBook } from '../register/issue-in-book.ts';
import { CERTIFIED_COPIES } from '../tables.ts';

/** Certifies copies of an original that the officer has compared them with; the certificate follows from a worker. */
export const certifyCopies: BodyOf<typeof justice.procedures.certifyCopies> = {
  decide: async (dossier, act) => {
    const { original, originalNumber = null, copies } = dossier.application;
    const issued = await issueInBook(act, CERTIFIED_COPIES, dossier);
    const { number, year } = issued;
    const copyId = await insertCertifiedCopy(act.db, { ...issued, original, originalNumber, copies });
    await act.enqueue(justice.jobs.renderCertifiedCopy, { copyId });
    return { kind: 'granted', result: { copyId, number, year }, pending: true };
  },
};
