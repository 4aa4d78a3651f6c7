import { type BodyOf, dayOf, NotSignedIn } from '../../../server/kit/index.ts';
import type { inspectorate } from '../contract.ts';
import { insertDeclaration } from '../queries/declarations.ts';

/** Enters a declaration into the register of the agency: it is received, and verified in another procedure. */
export const declareAssets: BodyOf<typeof inspectorate.procedures.declareAssets> = {
  decide: async ({ id: dossierId, agencyId, applicantId, application }, { viewer, clock, db }) => {
    if (viewer === null) throw new NotSignedIn();
    const { assets, ...told } = application;
    const enteredOn = dayOf(clock.now()).toString();
    const { id: declarationId, code } = await insertDeclaration(
      db,
      { ...told, dossierId, agencyId, declarantId: applicantId, enteredOn, officerId: viewer.accountId },
      assets.map(({ value = null, change = null, ...asset }) => ({ ...asset, value, change })),
    );
    return { kind: 'granted', result: { declarationId, code } };
  },
};
