import { randomBytes } from 'node:crypto';
import { type BodyOf, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import { justice } from '../contract.ts';
import { insertEntry, nextEntryNumber } from '../queries/birth-register.ts';

/** Enters the birth into the commune's register; the extract follows from a worker. */
export const registerBirth: BodyOf<typeof justice.procedures.registerBirth> = {
  decide: async ({ id, code, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const now = act.clock.now();
    const today = dayOf(now);
    const { year } = today;
    const number = await nextEntryNumber(act.db, agencyId, year);
    const {
      childName,
      childSex,
      childBirthDate,
      birthPlace,
      ethnicity,
      nationality,
      motherName,
      fatherName,
    } = application;
    const entryId = await insertEntry(act.db, {
      dossierId: id,
      agencyId,
      applicantId,
      year,
      number,
      dossierCode: code,
      registeredOn: today.toString(),
      registeredAt: new Date(now.epochMilliseconds),
      childName,
      childSex,
      childBirthDate,
      birthPlace,
      ethnicity,
      nationality,
      motherName,
      fatherName: fatherName ?? null,
      verificationCode: randomBytes(18).toString('base64url'),
      registrarId: viewer.accountId,
      registrarName: viewer.name,
    });
    await act.enqueue(justice.jobs.renderBirthExtract, { entryId });
    return { kind: 'granted', result: { entryId, number, year }, pending: true };
  },
};
