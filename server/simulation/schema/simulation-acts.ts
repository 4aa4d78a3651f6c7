import { z } from 'zod';
import { repeatable } from '../../kit/arguments.ts';
import { InvalidInput } from '../../kit/errors.ts';
import { key } from '../../kit/key.ts';
import { parse } from '../../kit/parse.ts';
import { refusal } from '../../kit/refusal.ts';
import type { SchemaPart } from '../../kit/schema.ts';
import { text } from '../../kit/text.ts';
import { WebhookNotActive, WebhookNotFound } from '../../webhooks/refusals.ts';
import { newSecret } from '../../webhooks/secret.ts';
import type { WebhookTools } from '../../webhooks/tools.ts';
import { ownSimulation } from '../acts/own-simulation.ts';
import { reportSimulation } from '../acts/report-simulation.ts';
import { simulate } from '../acts/simulate.ts';
import type { Simulation } from '../queries/simulation.ts';
import {
  ScoreTooLow,
  SimulationNotFound,
  SimulationRunning,
  SimulationScored,
  TooManySimulations,
} from '../refusals.ts';
import { simulationType } from './simulation.ts';

interface Begun {
  readonly simulation: Simulation;
  readonly secret: string | null;
}

const simulating = z.object({
  type: z.string().max(200),
  webhook: key.nullish().transform((value) => value ?? null),
});
const reporting = z.object({ run: key, processed: z.array(text(200)).max(1_000) });

/** `simulate` and `reportSimulation`. */
export function simulationActs({ sealer }: WebhookTools): SchemaPart {
  return (build) => {
    const simulation = simulationType(build);
    const begun = build.objectRef<Begun>('SimulationWithSecret').implement({
      description: 'A run that has begun.',
      fields: (t) => ({
        simulation: t.expose('simulation', { type: simulation, description: 'The run.' }),
        secret: t.exposeString('secret', {
          nullable: true,
          description: 'What signs a run that is fetched; told once. Null for one that is posted.',
        }),
      }),
    });
    build.mutationField('simulate', (t) =>
      t.field({
        type: begun,
        description:
          'Begins a run of invented events with duplicates, late, replayed, badly signed, stale and unknown ones. Answer good ones with 2xx and bad ones with 4xx, process each event once in the order of `at`, and report.',
        authScopes: { tryingOut: true },
        errors: { types: [WebhookNotFound, WebhookNotActive, SimulationRunning, TooManySimulations] },
        args: {
          type: t.arg.string({ required: true, description: 'The type of the events.' }),
          webhook: t.arg.id({
            description: 'Where to post them; without one they are fetched by `simulationPage`.',
          }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const { type, webhook } = parse(simulating, args);
          const event = ctx.events.types().find(({ name }) => name === type);
          if (event === undefined) throw noSuchType();
          const secret = newSecret();
          let made = false;
          const id = await ctx.act(info, args, (act) => {
            made = true;
            return simulate(act, sealer, event, webhook, secret);
          });
          return {
            simulation: await ownSimulation(ctx, id),
            secret: made && webhook === null ? secret : null,
          };
        },
      }),
    );
    build.mutationField('reportSimulation', (t) =>
      t.field({
        type: simulation,
        description: 'Says what was processed of a run; answers with its score.',
        authScopes: { tryingOut: true },
        errors: { types: [SimulationNotFound, SimulationRunning, SimulationScored] },
        args: {
          run: t.arg.id({ required: true, description: 'The run.' }),
          processed: t.arg.idList({
            required: true,
            description: 'Ids of the events, in the order in which they were processed.',
          }),
          ...repeatable(t.arg),
        },
        resolve: async (_root, args, ctx, info) => {
          const id = await ctx.act(info, args, (act) => {
            const { run, processed } = parse(reporting, args);
            return reportSimulation(act, run, processed);
          });
          return ownSimulation(ctx, id);
        },
      }),
    );
  };
}

function noSuchType(): InvalidInput {
  return new InvalidInput('type', {
    vi: 'Không có loại sự kiện này.',
    en: 'There is no such type of event; `eventTypes` lists them.',
  });
}

export const simulationRefusals: readonly SchemaPart[] = [
  refusal(SimulationNotFound, 'There is no such simulation of yours.'),
  refusal(TooManySimulations, 'The account has begun as many as it may in a day.'),
  refusal(SimulationRunning, 'A simulation is still being posted.'),
  refusal(ScoreTooLow, 'The program has not the score that it needs.', {
    score: 'The best that it has; empty for none.',
    least: 'What it needs.',
  }),
  refusal(SimulationScored, 'The simulation has its score.'),
];
