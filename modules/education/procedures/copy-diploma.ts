import { type BodyOf, dayOf, signedIn } from '../../../server/kit/index.ts';
import { education } from '../contract.ts';
import { insertCopy, nextCopyNumber } from '../queries/copy-register.ts';
import { findDiploma } from '../queries/diploma-register.ts';
import { notInRegister } from './not-in-register.ts';

/** Looks the diploma up for its holder and enters the copies into the register; the document follows from a worker. */
export const copyDiploma: BodyOf<typeof education.procedures.copyDiploma> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { diplomaNumber, kind, copies } = application;
    const diploma = await findDiploma(act.db, { holderId: applicantId, kind, number: diplomaNumber });
    if (diploma === undefined) return { kind: 'refused', because: notInRegister(diplomaNumber) };
    const day = dayOf(act.clock.now());
    const copyId = await insertCopy(act.db, {
      dossierId,
      diplomaId: diploma.id,
      agencyId,
      applicantId,
      year: day.year,
      number: await nextCopyNumber(act.db, agencyId, day.year),
      copies,
      issuedOn: day.toString(),
      issuerId: signedIn(act.viewer).accountId,
    });
    await act.enqueue(education.jobs.renderDiplomaCopy, { copyId });
    return { kind: 'granted', result: { diplomaId: diploma.id, copies }, pending: true };
  },
};
