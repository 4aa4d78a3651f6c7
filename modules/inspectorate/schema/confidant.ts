import { sql } from 'kysely';
import { z } from 'zod';
import {
  dateTime,
  entity,
  id,
  key,
  maybe,
  one,
  parse,
  repeatable,
  type SchemaPart,
  string,
  text,
} from '../../../server/kit/index.ts';
import { Officer } from '../../organisations/model.ts';
import { endConfidant } from '../acts/end-confidant.ts';
import { nameConfidant } from '../acts/name-confidant.ts';
import { inspectorate } from '../contract.ts';
import { Confidant } from '../model.ts';
import { ofPetitionIn } from '../queries/of-petition-in.ts';
import { DenouncerNamed, PetitionNotFound } from '../refusals.ts';

const { nameConfidants } = inspectorate.permissions;
const naming = z.object({ petition: key, officer: key, reason: text(500) });
const ending = z.object({ confidant: key });

export const confidant = entity(Confidant, {
  description:
    'That an officer may know who denounced, in one case. Whoever may name them sees all, and everybody their own.',
  table: 'inspectorate.confidant',
  key: 'id',
  visible: (viewer, col) => sql`(
    ${col('accountId')} = ${viewer?.accountId ?? null}::bigint
    or ${ofPetitionIn(viewer?.reach(nameConfidants) ?? [], col('petitionId'))})`,
  columns: {
    id: id('Id.'),
    reason: string('Why.'),
    namedAt: dateTime('From when.'),
    endedAt: maybe(dateTime('Until when; null where it goes on.')),
  },
  relations: {
    officer: one(Officer, { accountId: 'id' }, 'Who may know.', { withParent: true }),
    namer: one(Officer, { namedBy: 'id' }, 'Who lets them.', { withParent: true }),
  },
});

export const confidantActs: SchemaPart = (build) => {
  build.mutationField('nameConfidant', (t) =>
    t.field({
      type: Confidant,
      description:
        'Lets an officer of the agency know who denounced, in one case. Nobody lets themselves; a second time changes nothing.',
      authScopes: { may: nameConfidants },
      errors: { types: [PetitionNotFound, DenouncerNamed] },
      args: {
        petition: t.arg.id({ required: true, description: 'The denunciation.' }),
        officer: t.arg.id({ required: true, description: 'The account of the officer.' }),
        reason: t.arg.string({ required: true, description: 'Why, up to 500 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Confidant, info, args, (act) => {
          const { petition, officer, reason } = parse(naming, args);
          return nameConfidant(act, petition, officer, reason);
        }),
    }),
  );
  build.mutationField('endConfidant', (t) =>
    t.field({
      type: Confidant,
      description: 'Lets an officer no longer look who denounced.',
      authScopes: { may: nameConfidants },
      errors: { types: [PetitionNotFound] },
      args: {
        confidant: t.arg.id({ required: true, description: 'What is to end.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Confidant, info, args, (act) => endConfidant(act, parse(ending, args).confidant)),
    }),
  );
};
