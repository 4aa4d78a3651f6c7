import type { BodyOf } from '../../../server/kit/index.ts';
import { people } from '../../people/contract.ts';
import type { health } from '../contract.ts';
import { issueLicence } from '../licensing/issue-licence.ts';
import type { LicenceKind } from '../model.ts';

/** Licenses whoever applies. */
export const licensePractitioner = (kind: LicenceKind): BodyOf<typeof health.procedures.licensePractice> => ({
  decide: (dossier, act) =>
    issueLicence(act, kind, dossier, {
      known: { holderId: dossier.applicantId },
      headLicenceId: null,
      enter: async () => {
        const { name } = await act.call(people.calls.contact, { personId: dossier.applicantId });
        return { name, facilityId: null };
      },
    }),
});
