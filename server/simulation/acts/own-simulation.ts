import type { Context } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import { findSimulation, type Simulation } from '../queries/simulation.ts';
import { SimulationNotFound } from '../refusals.ts';

/** A run of the viewer. @throws SimulationNotFound */
export async function ownSimulation(
  { viewer, db }: Pick<Context, 'viewer' | 'db'>,
  id: number,
): Promise<Simulation> {
  if (viewer === null) throw new NotSignedIn();
  const found = await findSimulation(db, viewer.accountId, id);
  if (found === undefined) throw new SimulationNotFound();
  return found;
}
