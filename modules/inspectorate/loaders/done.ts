import type { BodyOf } from '../../../server/kit/index.ts';
import type { inspectorate } from '../contract.ts';
import { findSteps } from '../queries/petition-steps.ts';

export const done: BodyOf<typeof inspectorate.loaders.done> = async (ids, { db }) => {
  const steps = Map.groupBy(await findSteps(db, ids), ({ petitionId }) => petitionId);
  return ids.map((id) => (steps.get(id) ?? []).map(({ act }) => act));
};
