import type { ReportSimulationMutation } from '../gql/graphql.ts';
import type { Asker } from '../support/asker.ts';
import type { Province } from '../support/province.ts';
import * as documents from './documents.ts';
import { readBody } from './receiver.ts';
import { type Manner, sampleClient } from './sample-client.ts';

export type Scored = Extract<ReportSimulationMutation['answer'], { readonly __typename: 'Simulation' }>;

/** Fetches a run of this type of event, takes it in this manner, and reports. @throws where it is refused */
export async function fetchedRun(
  { clock }: Province,
  asker: Asker,
  type: string,
  manner: Manner,
): Promise<Scored> {
  const begun = (await asker.ask(documents.simulate, { type })).answer;
  if (begun.__typename !== 'SimulationWithSecret') throw new Error(JSON.stringify(begun));
  const run = begun.simulation.id;
  const client = sampleClient(type, begun.secret ?? '', manner, clock);
  let after: number | undefined;
  for (let hasMore = true; hasMore; ) {
    const { simulationPage } = await asker.ask(documents.simulationPage, {
      run,
      ...(after === undefined ? {} : { after }),
    });
    for (const message of simulationPage?.messages ?? []) {
      const headers = {
        'webhook-id': message.webhookId,
        'webhook-timestamp': message.webhookTimestamp,
        'webhook-signature': message.webhookSignature,
      };
      client.take({ body: readBody(message.body), text: message.body, headers, atOnce: 1 });
      after = message.position;
    }
    hasMore = simulationPage?.hasMore ?? false;
  }
  const { answer } = await asker.ask(documents.reportSimulation, { run, processed: client.processed() });
  if (answer.__typename !== 'Simulation') throw new Error(JSON.stringify(answer));
  return answer;
}
