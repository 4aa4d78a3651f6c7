import type { BodyOf } from '../../../server/kit/index.ts';
import type { dossiers } from '../contract.ts';
import { findWork } from '../queries/work.ts';

export const work: BodyOf<typeof dossiers.loaders.work> = async (agencyIds, { db, clock }) => {
  const found = Map.groupBy(await findWork(db, agencyIds, clock.now()), ({ agencyId }) => agencyId);
  return agencyIds.map((id) => found.get(id) ?? []);
};
