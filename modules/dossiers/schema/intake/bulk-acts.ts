import { z } from 'zod';
import {
  ACTED_ON_EACH,
  type Act,
  type ArgumentBuilder,
  key,
  type Outcome,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../../server/kit/index.ts';
import { assignDossier } from '../../acts/assign-dossier.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { receiveDossier } from '../../acts/receive-dossier.ts';
import { dossiers } from '../../contract.ts';
import { CodesUsedUp } from '../../intake/refusals.ts';
import { Dossier } from '../../model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';

class DossierOutcomes {
  declare readonly outcomes: readonly Outcome<Dossier>[];
}

/** How many dossiers one call acts on at most. */
const MOST = 100;
const { receiveDossiers, assignDossiers } = dossiers.permissions;
const several = z
  .object({ dossiers: z.array(key).min(1).max(MOST), versions: z.array(z.int()).nullish() })
  .refine(({ dossiers: ids, versions }) => versions == null || versions.length === ids.length, {
    path: ['versions'],
    params: { vi: 'Mỗi hồ sơ cần một phiên bản.', en: 'There must be a version for each dossier.' },
  });
const toOfficer = z.object({ officer: key });

type Body = (act: Act, id: number) => Promise<number>;

/** What is done to each dossier that is still as whoever acts has seen it. */
function asSeen({ dossiers: ids, versions }: z.output<typeof several>, body: Body): Body {
  const seen = new Map(ids.map((id, nth) => [id, versions?.[nth]]));
  return async (act, id) => {
    await insistOnVersion(act, id, seen.get(id));
    return body(act, id);
  };
}

const eachVersioned = (arg: ArgumentBuilder) => ({
  versions: arg.intList({
    description:
      'The `version` of each that your page shows, in the same order. What has changed since is left as it is, and its answer says what happened.',
  }),
});

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
        ...eachVersioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const wanted = parse(several, args);
        const { idempotencyKey } = args;
        const receive = asSeen(wanted, receiveDossier);
        return { outcomes: await ctx.answers(Dossier, info, { idempotencyKey }, wanted.dossiers, receive) };
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
        ...eachVersioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: async (_root, args, ctx, info) => {
        const wanted = parse(several, args);
        const { officer } = parse(toOfficer, args);
        const shared = { officer, idempotencyKey: args.idempotencyKey };
        const assign = asSeen(wanted, (act, id) => assignDossier(act, id, officer));
        return { outcomes: await ctx.answers(Dossier, info, shared, wanted.dossiers, assign) };
      },
    }),
  );
};

/** What is done to many dossiers at once, with an answer for each. */
export const bulkActs = [outcomeTypes, acts];
