import { type BodyOf, dayOf, type Words } from '../../../server/kit/index.ts';
import type { health } from '../contract.ts';
import {
  findLastConclusion,
  insertCertificate,
  nextCertificateSerial,
  replaceCertificate,
} from '../queries/disabilities.ts';
import { lock } from '../queries/lock.ts';

/** Certifies what the council concluded last; the certificate takes the place of the person's former one. */
export const certifyDisability: BodyOf<typeof health.procedures.certifyDisability> = {
  decide: async ({ id: dossierId, agencyId, applicantId: personId }, act) => {
    const conclusion = await findLastConclusion(act.db, dossierId);
    if (conclusion === undefined) return { kind: 'unready', because: NOT_CONCLUDED };
    await lock(act.db, `disability ${personId}`);
    const today = dayOf(act.clock.now());
    const issuedOn = today.toString();
    await replaceCertificate(act.db, personId, issuedOn);
    const certificateId = await insertCertificate(act.db, {
      issuerId: agencyId,
      agencyId,
      year: today.year,
      serial: await nextCertificateSerial(act.db, { agencyId, year: today.year }),
      personId,
      dossierId,
      conclusionId: conclusion.id,
      issuedOn,
    });
    return { kind: 'granted', result: { certificateId } };
  },
};

const NOT_CONCLUDED: Words = {
  vi: 'Hội đồng xác định mức độ khuyết tật chưa có kết luận cho hồ sơ này.',
  en: 'The council has not concluded on this dossier yet.',
};
