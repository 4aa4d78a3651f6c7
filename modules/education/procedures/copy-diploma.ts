import { type BodyOf, dayOf, NotSignedIn, type Words } from '../../../server/kit/index.ts';
import type { education } from '../contract.ts';
import { insertCopy, nextCopyNumber } from '../queries/copy-register.ts';
import { findDiploma } from '../queries/diploma-register.ts';

/** Looks the diploma up for its holder and enters the copies into the register: the result is there at once. */
export const copyDiploma: BodyOf<typeof education.procedures.copyDiploma> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const { diplomaNumber, kind, copies } = application;
    const diploma = await findDiploma(act.db, { holderId: applicantId, kind, number: diplomaNumber });
    if (diploma === undefined) return { kind: 'refused', because: notInRegister(diplomaNumber) };
    const day = dayOf(act.clock.now());
    await insertCopy(act.db, {
      dossierId,
      diplomaId: diploma.id,
      agencyId,
      applicantId,
      year: day.year,
      number: await nextCopyNumber(act.db, agencyId, day.year),
      copies,
      issuedOn: day.toString(),
      issuerId: viewer.accountId,
    });
    return { kind: 'granted', result: { diplomaId: diploma.id, copies } };
  },
};

function notInRegister(number: string): Words {
  return {
    vi: `Sổ gốc không có văn bằng số hiệu ${number} thuộc loại này cấp cho người yêu cầu.`,
    en: `The register holds no diploma ${number} of this kind that was issued to the requester.`,
  };
}
