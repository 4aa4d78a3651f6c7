import { administeredClient } from '../../clients/acts/kept-client.ts';
import type { Act } from '../../kit/context.ts';
import { platform } from '../../platform/contract.ts';
import { bestScore, promote } from '../queries/promote.ts';
import { ScoreTooLow } from '../refusals.ts';

/** Lets a program that has shown that it takes events rightly work with what is real. @throws ScoreTooLow */
export async function promoteClient(act: Act, id: number): Promise<number> {
  await administeredClient(act, id);
  const { leastScore } = await act.settings(platform);
  const score = await bestScore(act.db, id);
  if (score === null || score < leastScore) throw new ScoreTooLow(score, leastScore);
  await promote(act.db, id, new Date(act.clock.now().epochMilliseconds));
  return id;
}
