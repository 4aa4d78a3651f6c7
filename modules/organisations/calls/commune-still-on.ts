import type { BodyOf } from '../../../server/kit/index.ts';
import type { organisations } from '../contract.ts';
import { findCommuneInForce } from '../queries/find-commune-in-force.ts';
import { findUnitCode } from '../queries/find-unit-code.ts';
import type { OrganisationsTables } from '../tables.ts';

export const communeStillOn: BodyOf<typeof organisations.calls.communeStillOn> = async (
  { unitId, day },
  { db },
) => {
  const found = await findCommuneInForce(db, { unitId }, day);
  // Of one that has ended only the code is wanted: it stands in the refusal.
  return {
    code: found?.code ?? (await findUnitCode(db.$extendTables<OrganisationsTables>(), unitId)),
    exists: found !== undefined,
  };
};
