import type { SchemaPart } from '../kit/schema.ts';
import type { WebhookTools } from '../webhooks/tools.ts';
import { promoteClientPart } from './schema/promote-client.ts';
import { simulationActs, simulationRefusals } from './schema/simulation-acts.ts';
import { simulationQueries } from './schema/simulation-queries.ts';

/** What simulations bring into the graph. */
export function simulationParts(tools: WebhookTools): readonly SchemaPart[] {
  return [simulationQueries(tools), simulationActs(tools), promoteClientPart, ...simulationRefusals];
}
