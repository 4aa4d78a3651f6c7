import { z } from 'zod';
import {
  type ArgumentBuilder,
  key,
  paragraphs,
  parse,
  repeatable,
  type SchemaPart,
  text,
} from '../../../server/kit/index.ts';
import { acceptPetition } from '../acts/accept-petition.ts';
import { classifyPetition } from '../acts/classify-petition.ts';
import { decidePetition } from '../acts/decide-petition.ts';
import { forwardPetition } from '../acts/forward-petition.ts';
import { takePetitionStep } from '../acts/take-petition-step.ts';
import { inspectorate } from '../contract.ts';
import { Petition, PetitionAct } from '../model.ts';
import { DenouncerNamed, PetitionActNotPossible, PetitionNotFound, TimeBarred } from '../refusals.ts';
import { orNull } from '../told.ts';

const { handlePetitions, decidePetitions } = inspectorate.permissions;

/** Those that need more than a word have mutations of their own. */
const PLAIN = z.enum(PetitionAct).exclude(['RECEIVE', 'CLASSIFY', 'ACCEPT', 'FORWARD', 'DECIDE']);
const note = orNull(paragraphs(2000));
const ofPetition = z.object({ petition: key, note });
const stepping = ofPetition.extend({ step: PLAIN });
const forwarding = ofPetition.extend({ toAgency: key });
const deciding = ofPetition.extend({ decision: text(100) });
const classifying = ofPetition.extend({
  summary: note,
  remote: z.boolean(),
  complexity: z.int().min(0).max(2),
  severalPlaces: z.boolean(),
  outside: z.boolean(),
});

/** What officers do to a petition. */
export const petitionActs: SchemaPart = (build) => {
  const errors = { types: [PetitionNotFound, PetitionActNotPossible, DenouncerNamed] };
  const on = (arg: ArgumentBuilder) => ({
    petition: arg.id({ required: true, description: 'The petition.' }),
    note: arg.string({ description: 'Why, or with what; up to 2,000 characters.' }),
    ...repeatable(arg),
  });
  build.mutationField('takePetitionStep', (t) =>
    t.field({
      type: Petition,
      description: 'Does to a petition what needs no more than a word: `possibleActs` says what may be done.',
      authScopes: { may: handlePetitions },
      errors,
      args: {
        step: t.arg({
          type: PetitionAct,
          required: true,
          description: 'What; but not RECEIVE, CLASSIFY, ACCEPT, FORWARD and DECIDE.',
        }),
        ...on(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { petition, step, note } = parse(stepping, args);
          return takePetitionStep(act, petition, step, note);
        }),
    }),
  );
  build.mutationField('classifyPetition', (t) =>
    t.field({
      type: Petition,
      description:
        'Says what is known of a petition: all that is not said any more is taken back. Its limits follow, from the day on which they began.',
      authScopes: { may: handlePetitions },
      errors,
      args: {
        remote: t.arg.boolean({ required: true, description: 'Whether it comes from a remote area.' }),
        complexity: t.arg.int({ required: true, description: '0 usual, 1 complex, 2 very complex.' }),
        severalPlaces: t.arg.boolean({
          required: true,
          description: 'Whether it has to be checked in several places.',
        }),
        outside: t.arg.boolean({
          required: true,
          description: 'Whether the agency is not the one to settle it.',
        }),
        summary: t.arg.string({ description: 'What it is about, in the place of what stands there.' }),
        ...on(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { petition, summary, note, ...known } = parse(classifying, args);
          return classifyPetition(act, petition, known, { summary, note });
        }),
    }),
  );
  build.mutationField('acceptPetition', (t) =>
    t.field({
      type: Petition,
      description: 'Accepts a petition for settlement (thụ lý).',
      authScopes: { may: decidePetitions },
      errors: { types: [...errors.types, TimeBarred] },
      args: {
        ...on(t.arg),
        note: t.arg.string({
          description: 'Of a complaint that came too late: what stood in the way (trở ngại khách quan).',
        }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { petition, note } = parse(ofPetition, args);
          return acceptPetition(act, petition, note);
        }),
    }),
  );
  build.mutationField('forwardPetition', (t) =>
    t.field({
      type: Petition,
      description: 'Forwards a petition to the agency whose it is to settle (chuyển đơn).',
      authScopes: { may: handlePetitions },
      errors,
      args: { toAgency: t.arg.id({ required: true, description: 'To which.' }), ...on(t.arg) },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { petition, toAgency, note } = parse(forwarding, args);
          return forwardPetition(act, petition, toAgency, note);
        }),
    }),
  );
  build.mutationField('decidePetition', (t) =>
    t.field({
      type: Petition,
      description: 'Settles a petition by a decision or a conclusion (quyết định giải quyết, kết luận).',
      authScopes: { may: decidePetitions },
      errors,
      args: {
        decision: t.arg.string({ required: true, description: 'Its number, up to 100 characters.' }),
        ...on(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { petition, decision, note } = parse(deciding, args);
          return decidePetition(act, petition, decision, note);
        }),
    }),
  );
};
