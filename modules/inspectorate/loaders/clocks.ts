import type { BodyOf } from '../../../server/kit/index.ts';
import { clocksOf } from '../clocks/clocks-of.ts';
import type { inspectorate } from '../contract.ts';
import { findSteps } from '../queries/petition-steps.ts';
import { findFacts, findTimeLimits } from '../queries/time-limits.ts';

export const clocks: BodyOf<typeof inspectorate.loaders.clocks> = async (ids, { db }) => {
  const limits = await findTimeLimits(db);
  const facts = new Map((await findFacts(db, ids)).map((petition) => [petition.id, petition]));
  const steps = Map.groupBy(await findSteps(db, ids), ({ petitionId }) => petitionId);
  return ids.map((id) => {
    const petition = facts.get(id);
    return petition === undefined ? [] : clocksOf(petition, steps.get(id) ?? [], limits);
  });
};
