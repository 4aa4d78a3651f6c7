import { type Act, dayOf, type ProcedureBody, type Words } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import type { FacilityApplication } from '../contract.ts';
import { issueLicence } from '../licensing/issue-licence.ts';
import { stateOn } from '../licensing/state-on.ts';
import { LICENCE_OF_HEAD, type LicenceKind, LicenceState } from '../model.ts';
import { findFacility, insertFacility } from '../queries/facilities.ts';
import { findActs } from '../queries/licence-acts.ts';
import { findNumbered } from '../queries/licences.ts';

/** Licenses a facility of whoever applies; one that nobody knows yet is entered with its licence. */
export const licenseFacility = (
  kind: LicenceKind,
): ProcedureBody<FacilityApplication, { readonly licenceId: number }> => ({
  decide: async (dossier, act) => {
    const { applicantId: ownerId, application } = dossier;
    const headLicenceId = await licenceOfHead(act, kind, application.headLicence ?? '');
    if (headLicenceId === undefined) return { kind: 'refused', because: HEAD_NOT_LICENSED };
    const wanted = application.facility;
    if ('known' in wanted) {
      const facility = await findFacility(act.db, Number(wanted.known), ownerId);
      if (facility === undefined) return { kind: 'refused', because: NOT_THEIRS };
      const { id: facilityId, name } = facility;
      const enter = async () => ({ facilityId, name });
      return issueLicence(act, kind, dossier, { known: { facilityId }, headLicenceId, enter });
    }
    const { name, address, commune: code } = wanted;
    const day = dayOf(act.clock.now()).toString();
    const commune = await act.call(organisations.calls.communeOn, { code, day });
    if (commune === null) return { kind: 'refused', because: noCommune(code) };
    const enter = async () => {
      const { id } = await insertFacility(act.db, { name, address, unitId: commune.unitId, ownerId });
      return { facilityId: id, name };
    };
    return issueLicence(act, kind, dossier, { known: null, headLicenceId, enter });
  },
});

/** The licence of whoever answers for the profession; null where the kind needs nobody, undefined where it does not hold. */
async function licenceOfHead(
  act: Act,
  kind: LicenceKind,
  number: string,
): Promise<number | null | undefined> {
  const wanted = LICENCE_OF_HEAD[kind];
  if (wanted === undefined) return null;
  const found = await findNumbered(act.db, wanted, number);
  if (found === undefined) return undefined;
  const state = stateOn(found, await findActs(act.db, [found.id]), dayOf(act.clock.now()).toString());
  return state === LicenceState.VALID ? found.id : undefined;
}

const HEAD_NOT_LICENSED: Words = {
  vi: 'Người chịu trách nhiệm chuyên môn không có giấy phép, chứng chỉ hành nghề còn hiệu lực với số đã khai.',
  en: 'Whoever answers for the profession holds no valid licence of the number that was given.',
};
const NOT_THEIRS: Words = {
  vi: 'Không có cơ sở này thuộc người nộp hồ sơ.',
  en: 'The applicant owns no such facility.',
};

function noCommune(code: string): Words {
  return {
    vi: `Không có xã, phường mang mã ${code} vào ngày hôm nay.`,
    en: `No commune bears the code ${code} today.`,
  };
}
