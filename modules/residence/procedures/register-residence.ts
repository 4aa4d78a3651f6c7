import { type BodyOf, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import type { residence } from '../contract.ts';
import { insertInRegister, nextRegisterNumber } from '../queries/register.ts';

/** Enters somebody into the register of permanent residence: the result is there at once. */
export const registerResidence: BodyOf<typeof residence.procedures.registerResidence> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const today = dayOf(act.clock.now());
    const { year } = today;
    const number = await nextRegisterNumber(act.db, agencyId, year);
    await insertInRegister(act.db, {
      ...application,
      householder: application.householder ?? null,
      dossierId,
      agencyId,
      applicantId,
      year,
      number,
      registeredOn: today.toString(),
      registrarId: viewer.accountId,
    });
    return { kind: 'granted', result: { number, year } };
  },
};
