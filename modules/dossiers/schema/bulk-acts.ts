import { z } from 'zod';
import {
  ACTED_ON_EACH,
  key,
  type Outcome,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { assignDossier } from '../acts/assign-dossier.ts';
import { receiveDossier } from '../acts/receive-dossier.ts';
import { dossiers } from '../contract.ts';
import { Dossier } from '../model.ts';
import { CodesUsedUp } from '../refusals.ts';
import { OF_ANY_ACT } from './act-on-dossier.ts';

class DossierOutcomes {
  declare readonly outcomes: readonly Outcome<Dossier>[];
}

/** How many dossiers one call acts on at most. */
const MOST = 100;
const { receiveDossiers, assignDossiers } = dossiers.permissions;
const several = z.object({ dossiers: z.array(key).min(1).max(MOST) });
const toOfficer = several.extend({ officer: key });

const outcomeTypes: SchemaPart = (build) => {
  const outcome = build.objectRef<Outcome<Dossier>>('DossierOutcome').implement({
    description: 'What became of one of the dossiers that somebody acted on together.',
    fields: (t) => ({
      dossierId: t.exposeID('thing', { description: 'Id of the dossier, as it was asked for.' }),
      answer: t.field({
        type: Dossier,
        errors: { types: [...OF_ANY_ACT, CodesUsedUp], union: { name: 'DossierOutcomeAnswer' } },
        description: 'The dossier, or the refusal that left it as it was.',
        resolve: (of) => {
          if (of.kind === 'refused') throw of.refusal;
          return of.made;
        },
      }),
    }),
  });
  build.objectType(DossierOutcomes, {
    name: 'DossierOutcomes',
    description: 'What became of dossiers that somebody acted on together.',
    fields: (t) => ({
      outcomes: t.field({
        type: [outcome],
        description: 'One for each dossier, in the order in which they were asked for.',
        resolve: ({ outcomes }) => [...outcomes],
      }),
    }),
  });
};

const acts: SchemaPart = (build) => {
  build.mutationField('receiveDossiers', (t) =>
    t.field({
      type: DossierOutcomes,
      description: `Receives up to ${MOST} dossiers (tiếp nhận nhiều hồ sơ), each by itself: one that is refused stops none of the others.`,
      authScopes: { may: receiveDossiers },
      errors: {},
      args: {
        dossiers: t.arg.idList({ required: true, description: 'The dossiers.', ...ACTED_ON_EACH }),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const { dossiers: ids } = parse(several, args);
        const { idempotencyKey } = args;
        return { outcomes: await ctx.answers(Dossier, info, { idempotencyKey }, ids, receiveDossier) };
      },
    }),
  );
  build.mutationField('assignDossiers', (t) =>
    t.field({
      type: DossierOutcomes,
      description: `Gives up to ${MOST} dossiers to an officer (phân công nhiều hồ sơ), each by itself: one that is refused stops none of the others.`,
      authScopes: { may: assignDossiers },
      errors: {},
      args: {
        dossiers: t.arg.idList({ required: true, description: 'The dossiers.', ...ACTED_ON_EACH }),
        officer: t.arg.id({ required: true, description: 'Id of the account of the officer.' }),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const { dossiers: ids, officer } = parse(toOfficer, args);
        const shared = { officer, idempotencyKey: args.idempotencyKey };
        const outcomes = await ctx.answers(Dossier, info, shared, ids, (act, id) =>
          assignDossier(act, id, officer),
        );
        return { outcomes };
      },
    }),
  );
};

/** What is done to many dossiers at once, with an answer for each. */
export const bulkActs = [outcomeTypes, acts];
