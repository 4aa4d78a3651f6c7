import type { BodyOf } from '../../../server/kit/index.ts';
import type { procedures } from '../contract.ts';
import { findOffers } from '../queries/find-offers.ts';

export const offers: BodyOf<typeof procedures.loaders.offers> = async (versionIds, { db }) => {
  const found = Map.groupBy(await findOffers(db, versionIds), ({ versionId }) => versionId);
  return versionIds.map((id) => found.get(id) ?? []);
};
