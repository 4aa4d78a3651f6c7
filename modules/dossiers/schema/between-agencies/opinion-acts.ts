import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../../server/kit/index.ts';
import { askOpinion } from '../../acts/ask-opinion.ts';
import { giveOpinion } from '../../acts/give-opinion.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { versioned } from '../../acts/versioned.ts';
import { withdrawQuestion } from '../../acts/withdraw-question.ts';
import { Opinion, OpinionStance } from '../../between-agencies/model.ts';
import { AlreadyAsked, QuestionNotFound } from '../../between-agencies/refusals.ts';
import { dossiers } from '../../contract.ts';
import { TimeUnit } from '../../deadline/model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';

const asking = z.object({
  dossier: key,
  agency: key,
  question: paragraphs(2000),
  within: z.int().min(1).max(365),
  unit: z.enum(TimeUnit),
});
const giving = z.object({ question: key, stance: z.enum(OpinionStance), opinion: paragraphs(4000) });
const withdrawing = z.object({ question: key, reason: paragraphs(2000) });

/** What an agency asks another about a dossier, and what that answers. */
export const opinionActs: SchemaPart = (build) => {
  build.mutationField('askOpinion', (t) =>
    t.field({
      type: Opinion,
      description:
        'Asks another agency for its opinion on a dossier (xin ý kiến). It has a time of its own, and sees the dossier until it has answered; the deadline of the dossier stays what it is.',
      authScopes: { signedIn: true },
      errors: { types: [...OF_ANY_ACT, AlreadyAsked] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        agency: t.arg.id({ required: true, description: 'The agency that is asked.' }),
        question: t.arg.string({ required: true, description: 'What is asked. Up to 2,000 characters.' }),
        within: t.arg.int({ required: true, description: 'Within how much time, 1 to 365.' }),
        unit: t.arg({
          type: TimeUnit,
          required: true,
          defaultValue: TimeUnit.WORKING_DAY,
          description: 'Of what, as the asked agency works.',
        }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Opinion, info, args, async (act) => {
          const { dossier, within: amount, ...wanted } = parse(asking, args);
          await insistOnVersion(act, dossier, args.version);
          return askOpinion(act, dossier, { ...wanted, amount });
        }),
    }),
  );
  build.mutationField('giveOpinion', (t) =>
    t.field({
      type: Opinion,
      description: 'Gives the opinion that your agency was asked for (cho ý kiến).',
      authScopes: { may: dossiers.permissions.giveOpinions },
      errors: { types: [...OF_ANY_ACT, QuestionNotFound] },
      args: {
        question: t.arg.id({ required: true, description: 'Id of the question.' }),
        stance: t.arg({ type: OpinionStance, required: true, description: 'What the agency thinks.' }),
        opinion: t.arg.string({ required: true, description: 'Its words. Up to 4,000 characters.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Opinion, info, args, (act) => {
          const { question: id, ...answer } = parse(giving, args);
          return giveOpinion(act, { id, version: args.version }, answer);
        }),
    }),
  );
  build.mutationField('withdrawQuestion', (t) =>
    t.field({
      type: Opinion,
      description: 'Awaits the opinion of an agency no longer.',
      authScopes: { may: dossiers.permissions.processDossiers },
      errors: { types: [...OF_ANY_ACT, QuestionNotFound] },
      args: {
        question: t.arg.id({ required: true, description: 'Id of the question.' }),
        reason: t.arg.string({ required: true, description: 'Why. Up to 2,000 characters.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Opinion, info, args, (act) => {
          const { question: id, reason } = parse(withdrawing, args);
          return withdrawQuestion(act, { id, version: args.version }, reason);
        }),
    }),
  );
};
