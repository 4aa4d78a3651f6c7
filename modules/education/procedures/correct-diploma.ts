import { type BodyOf, dayOf, signedIn, type Words } from '../../../server/kit/index.ts';
import type { education } from '../contract.ts';
import { holdWording, insertCorrection, nextCorrectionNumber } from '../queries/diploma-corrections.ts';
import { findDiploma } from '../queries/diploma-register.ts';
import { notInRegister } from './not-in-register.ts';

/** Enters what changes into the register of corrections; what was written at first stays as it is. */
export const correctDiploma: BodyOf<typeof education.procedures.correctDiploma> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { diplomaNumber, kind, basis } = application;
    const diploma = await findDiploma(act.db, { holderId: applicantId, kind, number: diplomaNumber });
    if (diploma === undefined) return { kind: 'refused', because: notInRegister(diplomaNumber) };
    const wording = await holdWording(act.db, diploma.id);
    const changes = application.changes
      .map((change) => ({ ...change, was: wording[change.field] }))
      .filter(({ was, becomes }) => was !== becomes);
    if (changes.length === 0) return { kind: 'refused', because: NOTHING_CHANGES };
    const day = dayOf(act.clock.now());
    const { year } = day;
    const number = await nextCorrectionNumber(act.db, agencyId, year);
    const correction = { dossierId, diplomaId: diploma.id, agencyId, applicantId, year, number, basis };
    const correctionId = await insertCorrection(
      act.db,
      { ...correction, correctedOn: day.toString(), correctorId: signedIn(act.viewer).accountId },
      changes,
    );
    return { kind: 'granted', result: { correctionId, number, year } };
  },
};

const NOTHING_CHANGES: Words = {
  vi: 'Nội dung đề nghị chỉnh sửa trùng với sổ gốc.',
  en: 'The register says already what was asked for.',
};
