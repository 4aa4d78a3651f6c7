import type { BodyOf } from '../../../server/kit/index.ts';
import type { health } from '../contract.ts';
import { findActs } from '../queries/licence-acts.ts';

export const licenceActs: BodyOf<typeof health.loaders.licenceActs> = async (licenceIds, { db }) => {
  const acts = Map.groupBy(await findActs(db, licenceIds), ({ licenceId }) => licenceId);
  return licenceIds.map((id) => acts.get(id) ?? []);
};
