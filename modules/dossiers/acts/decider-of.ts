import type { Act } from '../../../server/kit/index.ts';
import { organisations } from '../../organisations/contract.ts';
import { AgencyNotInForce } from '../intake/refusals.ts';
import type { Version } from './dossier-for.ts';

/** As the catalogue words it where the department handles a procedure, in the province or at offices of its own. */
const BY_THE_DEPARTMENT = ['province', 'grassroots'];

/**
 * Which agency decides (cơ quan có thẩm quyền): of what the department handles the department that owns the procedure,
 * wherever in the province the applicant is; of anything else the committee of the commune. @throws AgencyNotInForce
 */
export async function deciderOf(
  act: Act,
  { owner, handlingLevel }: Pick<Version, 'owner' | 'handlingLevel'>,
  commune: { readonly agencyId: number },
  day: string,
): Promise<number> {
  if (!BY_THE_DEPARTMENT.includes(handlingLevel)) return commune.agencyId;
  const department = await act.call(organisations.calls.departmentOn, { field: owner, day });
  if (department === null) throw new AgencyNotInForce();
  return department;
}
