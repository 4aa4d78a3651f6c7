import type { BodyOf } from '../../../server/kit/index.ts';
import type { justice } from '../contract.ts';
import { countStated, insertCertificate } from '../queries/criminal-records.ts';
import { numberInBook } from '../register/number-in-book.ts';
import { CRIMINAL_RECORDS } from '../tables.ts';

/** Certifies what the applicant was convicted of, or that there is nothing: the result is there at once. */
export const certifyCriminalRecord: BodyOf<typeof justice.procedures.certifyCriminalRecord> = {
  decide: async (dossier, act) => {
    const { form, purpose } = dossier.application;
    const { issuerName: _, ...line } = await numberInBook(act, CRIMINAL_RECORDS, dossier);
    const stated = await countStated(act.db, dossier.applicantId, form, line.issuedOn);
    const certificateId = await insertCertificate(act.db, { ...line, form, purpose, stated });
    const { number, year } = line;
    return { kind: 'granted', result: { certificateId, number, year } };
  },
};
