import type { Act } from '../../kit/context.ts';
import { messagesAfter } from '../queries/messages.ts';
import { keepScore } from '../queries/simulation.ts';
import { SimulationRunning, SimulationScored } from '../refusals.ts';
import { scoreRun } from '../score-run.ts';
import { ownSimulation } from './own-simulation.ts';

const MOST = 1_000;

/** Scores a run by what the client says that it has processed, in its order. @throws SimulationRunning, SimulationScored */
export async function reportSimulation(act: Act, run: number, processed: readonly string[]): Promise<number> {
  const { id, secret, sentAt } = await ownSimulation(act, run);
  // A run with a secret of its own was fetched; any other was posted.
  const posted = secret === null;
  if (posted && sentAt === null) throw new SimulationRunning();
  const score = scoreRun(await messagesAfter(act.db, id, -1, MOST), processed, posted);
  if (!(await keepScore(act.db, id, score, new Date(act.clock.now().epochMilliseconds))))
    throw new SimulationScored();
  return id;
}
