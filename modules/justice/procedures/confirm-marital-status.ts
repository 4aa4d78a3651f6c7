import { type BodyOf, dayOf, type Words } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { justice } from '../contract.ts';
import { EntryKind, PartyRole, Registration } from '../model.ts';
import { findMaritalStatus, findStatusesFrom, lockCivilStatus } from '../queries/civil-status.ts';
import { enterInRegister } from '../register/enter-in-register.ts';

/** Confirms what the register says of the applicant's marital status today. */
export const confirmMaritalStatus: BodyOf<typeof justice.procedures.confirmMaritalStatus> = {
  decide: async (dossier, act) => {
    const { applicantId: personId, application } = dossier;
    const today = dayOf(act.clock.now()).toString();
    await lockCivilStatus(act.db, [personId]);
    const statuses = await findStatusesFrom(act.db, [personId], today);
    if (statuses.some(({ status }) => status === 'deceased')) return { kind: 'refused', because: DECEASED };
    const subject = await act.call(people.calls.identity, { personId });
    return enterInRegister(act, dossier, {
      kind: EntryKind.MARITAL_STATUS,
      registration: Registration.FIRST,
      purpose: application.purpose,
      finding: await findMaritalStatus(act.db, personId, today),
      parties: [{ role: PartyRole.SUBJECT, personId, residence: application.residence, ...subject }],
    });
  },
};

const DECEASED: Words = {
  vi: 'Người yêu cầu đã được đăng ký khai tử.',
  en: 'The death of the applicant is registered.',
};
