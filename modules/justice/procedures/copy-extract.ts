import { randomBytes } from 'node:crypto';
import { type BodyOf, dayOf, NotSignedIn, type Words } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';
import { findEntryOf, insertCopy, nextCopyNumber } from '../queries/extract-copies.ts';

/** Issues copies of the extract of an entry to whom it names, as it is read today; they follow from a worker. */
export const copyExtract: BodyOf<typeof justice.procedures.copyExtract> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const { entry: entryId, copies } = application;
    if ((await findEntryOf(act.db, entryId, applicantId)) === undefined)
      return { kind: 'refused', because: NOT_THEIRS };
    const now = act.clock.now();
    const today = dayOf(now);
    const { year } = today;
    const number = await nextCopyNumber(act.db, agencyId, year);
    const copyId = await insertCopy(act.db, {
      dossierId,
      entryId,
      agencyId,
      applicantId,
      year,
      number,
      copies,
      issuedOn: today.toString(),
      issuedAt: new Date(now.epochMilliseconds),
      verificationCode: randomBytes(18).toString('base64url'),
      issuerId: viewer.accountId,
      issuerName: viewer.name,
    });
    await act.enqueue(justice.jobs.renderCopy, { copyId });
    return { kind: 'granted', result: { copyId, number, year }, pending: true };
  },
};

const NOT_THEIRS: Words = {
  vi: 'Việc hộ tịch được yêu cầu không phải của người yêu cầu.',
  en: 'The entry names the applicant nowhere.',
};
