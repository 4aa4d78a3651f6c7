import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { AgencyNotInForce } from '../intake/refusals.ts';
import type { Version } from './dossier-for.ts';

/** As the catalogue words it where the province alone handles a procedure. */
const BY_THE_PROVINCE = 'province';

/**
 * Which agency decides (cơ quan có thẩm quyền): of a procedure that is handled by the province the department that owns
 * it, wherever in the province the applicant is; of any other the committee of the commune. @throws AgencyNotInForce
 */
export async function deciderOf(
  act: Act,
  { owner, handlingLevel }: Pick<Version, 'owner' | 'handlingLevel'>,
  commune: { readonly agencyId: number },
  day: string,
): Promise<number> {
  if (handlingLevel !== BY_THE_PROVINCE) return commune.agencyId;
  const department = await act.call(organisations.calls.departmentOn, { field: owner, day });
  if (department === null) throw new AgencyNotInForce();
  return department;
}
