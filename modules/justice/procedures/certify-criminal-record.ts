import { type BodyOf, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import type { justice } from '../contract.ts';
import { nextBookNumber } from '../queries/books.ts';
import { countStated, insertCertificate } from '../queries/criminal-records.ts';
import { CRIMINAL_RECORDS } from '../tables.ts';

/** Certifies what the applicant was convicted of, or that there is nothing: the result is there at once. */
export const certifyCriminalRecord: BodyOf<typeof justice.procedures.certifyCriminalRecord> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const { form, purpose } = application;
    const today = dayOf(act.clock.now());
    const issuedOn = today.toString();
    const { year } = today;
    const number = await nextBookNumber(act.db, { agencyId, kind: CRIMINAL_RECORDS, year });
    const certificateId = await insertCertificate(act.db, {
      dossierId,
      agencyId,
      applicantId,
      form,
      purpose,
      year,
      number,
      stated: await countStated(act.db, applicantId, form, issuedOn),
      issuedOn,
      issuerId: viewer.accountId,
    });
    return { kind: 'granted', result: { certificateId, number, year } };
  },
};
