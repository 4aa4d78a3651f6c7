import { z } from 'zod';
import {
  type Context,
  dayOf,
  key,
  ModuleDraining,
  opensWork,
  paragraphs,
  parse,
  repeatable,
  type SchemaPart,
} from '../../../server/kit/index.ts';
import { personAtCounter } from '../../people/contract.ts';
import { receiveDenunciation } from '../acts/receive-denunciation.ts';
import { receivePetition } from '../acts/receive-petition.ts';
import { sendDenunciation } from '../acts/send-denunciation.ts';
import { sendPetition } from '../acts/send-petition.ts';
import { inspectorate } from '../contract.ts';
import { Petition } from '../model.ts';
import { AlreadyTakenFurther, DenouncerNamed, FirstDecisionMissing } from '../refusals.ts';
import { howMany, orNull, toldDenouncer, toldPetition, toldReception } from '../told.ts';
import { receivingInputs } from './receiving-inputs.ts';

const LETTER = 20_000;
/** A day of which there may be a book. */
const bookDay = z.iso.date().refine((day) => day >= '2000-01-01', {
  params: { vi: 'Không có sổ của năm này.', en: 'There is no book of that year.' },
});
const sending = z.object({ agency: key, petition: toldPetition });
const denouncing = z.object({ agency: key, letter: paragraphs(LETTER) });
const atOffice = z.object({
  agency: key,
  receivedOn: bookDay.nullish(),
  reception: orNull(toldReception),
});
const receiving = atOffice.extend({ petition: toldPetition, petitioner: personAtCounter });
const entering = atOffice.extend({
  summary: paragraphs(2000),
  people: howMany,
  letter: orNull(paragraphs(LETTER)),
  denouncer: toldDenouncer,
});

const today = ({ clock }: Pick<Context, 'clock'>) => dayOf(clock.now()).toString();

/** How petitions come in. */
export const receivingActs: SchemaPart = (build) => {
  const { petition, author, atOffice: office } = receivingInputs(build);
  const opensInstance = opensWork(FirstDecisionMissing, AlreadyTakenFurther);
  build.mutationField('sendPetition', (t) =>
    t.field({
      type: Petition,
      description: 'Sends a complaint, a petition or feedback of your own to an agency.',
      authScopes: { signedIn: true },
      ...opensInstance,
      args: {
        agency: t.arg.id({ required: true, description: 'The agency.' }),
        petition: t.arg({ type: petition, required: true, description: 'What it says.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { agency, petition } = parse(sending, args);
          return sendPetition(act, agency, petition);
        }),
    }),
  );
  build.mutationField('sendDenunciation', (t) =>
    t.field({
      type: Petition,
      description:
        'Sends a denunciation of your own to an agency. Who you are and what you write is told to those alone who are named in the case, each look is recorded, and the audit log does not have your account. A key answers with what was first sent under it.',
      authScopes: { signedIn: true },
      errors: { types: [ModuleDraining] },
      args: {
        agency: t.arg.id({ required: true, description: 'The agency.' }),
        letter: t.arg.string({
          required: true,
          description: 'What you denounce, in your own words, up to 20,000 characters.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answerUnnamed(Petition, info, (act) => {
          const { agency, letter } = parse(denouncing, args);
          return sendDenunciation(act, agency, letter, args.idempotencyKey ?? null);
        }),
    }),
  );
  const authScopes = { may: inspectorate.permissions.receivePetitions };
  build.mutationField('receivePetition', (t) =>
    t.field({
      type: Petition,
      description:
        'Takes in a complaint, a petition or feedback that came on paper or with somebody who came in person (tiếp nhận đơn, tiếp công dân).',
      authScopes,
      ...opensInstance,
      args: {
        petition: t.arg({ type: petition, required: true, description: 'What it says.' }),
        petitioner: t.arg({ type: author, required: true, description: 'Who complains or petitions.' }),
        ...office(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, args, (act) => {
          const { receivedOn, ...wanted } = parse(receiving, args);
          return receivePetition(act, { ...wanted, receivedOn: receivedOn ?? today(act) });
        }),
    }),
  );
  build.mutationField('receiveDenunciation', (t) =>
    t.field({
      type: Petition,
      description:
        'Takes in a denunciation that came on paper or with somebody who came in person. Who denounces is kept apart, for those who are named in the case; whoever enters it does not see it again. A key answers with what was first entered under it.',
      authScopes,
      errors: { types: [DenouncerNamed, ModuleDraining] },
      args: {
        summary: t.arg.string({
          required: true,
          description: 'What it is about, without anything that tells who denounces; up to 2,000 characters.',
        }),
        people: t.arg.int({ description: 'How many people it comes from; 1 where nothing is said.' }),
        letter: t.arg.string({
          description: 'Their own words, which are kept with who they are; up to 20,000 characters.',
        }),
        denouncer: t.arg({ type: author, required: true, description: 'Who denounces.' }),
        ...office(t.arg),
      },
      // Nothing of what was typed, nor a hash of it, is kept under the key.
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Petition, info, {}, (act) => {
          const { receivedOn, ...wanted } = parse(entering, args);
          const idempotencyKey = args.idempotencyKey ?? null;
          return receiveDenunciation(act, {
            ...wanted,
            receivedOn: receivedOn ?? today(act),
            idempotencyKey,
          });
        }),
    }),
  );
};
