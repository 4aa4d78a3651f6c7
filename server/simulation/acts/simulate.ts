import type { Act } from '../../kit/context.ts';
import { NotSignedIn } from '../../kit/errors.ts';
import type { Event } from '../../kit/event.ts';
import { platform } from '../../platform/contract.ts';
import type { Sealer } from '../../sealer.ts';
import { own } from '../../webhooks/acts/own.ts';
import { WebhookNotActive } from '../../webhooks/refusals.ts';
import { planRun } from '../plan-run.ts';
import { runsSince } from '../queries/runs-since.ts';
import { insertMessages, insertSimulation, isRunning } from '../queries/simulation.ts';
import { SimulationRunning, TooManySimulations } from '../refusals.ts';
import { sealedForRuns } from '../sealed-for-runs.ts';

/** A day, for one account. */
const MOST = 50;

/**
 * Begins a run of invented events: posted to a webhook of the viewer, or without one to be fetched, signed with
 * `secret`. @throws WebhookNotFound, WebhookNotActive, SimulationRunning, TooManySimulations
 */
export async function simulate(
  act: Act,
  sealer: Sealer,
  event: Event<unknown>,
  webhookId: number | null,
  secret: string,
): Promise<number> {
  const { viewer, db, clock } = act;
  if (viewer === null) throw new NotSignedIn();
  const { accountId } = viewer;
  const now = clock.now();
  const webhook = webhookId === null ? null : await own(act, webhookId);
  if (webhook !== null && webhook.state !== 'active') throw new WebhookNotActive();
  const aDayAgo = new Date(now.subtract({ hours: 24 }).epochMilliseconds);
  if ((await runsSince(db, accountId, aDayAgo)) >= MOST) throw new TooManySimulations(MOST);
  const anHourAgo = new Date(now.subtract({ hours: 1 }).epochMilliseconds);
  if (webhook !== null && (await isRunning(db, accountId, anHourAgo))) throw new SimulationRunning();
  const id = await insertSimulation(db, {
    accountId,
    webhookId: webhook?.id ?? null,
    secret: webhook === null ? await sealer.seal(secret, sealedForRuns(accountId)) : null,
    type: event.name,
    createdAt: new Date(now.epochMilliseconds),
  });
  const seesPersonal = viewer.purpose?.personal === true;
  await insertMessages(db, id, planRun(id, event, seesPersonal, now, Math.random));
  if (webhook !== null) await act.enqueue(platform.jobs.postRun, { simulationId: id });
  return id;
}
