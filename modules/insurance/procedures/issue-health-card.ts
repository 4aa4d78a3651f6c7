import { type BodyOf, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import type { insurance } from '../contract.ts';
import { insertInRegister, nextRegisterNumber } from '../queries/register.ts';

/** Issues a health-insurance card: the result is there at once. */
export const issueHealthCard: BodyOf<typeof insurance.procedures.issueHealthCard> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, act) => {
    const { viewer } = act;
    if (viewer === null) throw new NotSignedIn();
    const today = dayOf(act.clock.now());
    const { year } = today;
    const number = await nextRegisterNumber(act.db, agencyId, year);
    await insertInRegister(act.db, {
      ...application,
      dossierId,
      agencyId,
      applicantId,
      year,
      number,
      issuedOn: today.toString(),
      registrarId: viewer.accountId,
    });
    return { kind: 'granted', result: { number, year } };
  },
};
