import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../../server/kit/index.ts';
import { handBackDossier } from '../../acts/hand-back-dossier.ts';
import { handOverDossier } from '../../acts/hand-over-dossier.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { takeOverDossier } from '../../acts/take-over-dossier.ts';
import { versioned } from '../../acts/versioned.ts';
import { Handover } from '../../between-agencies/model.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';
import { actOnDossier, OF_ANY_ACT } from '../act-on-dossier.ts';

const handingOver = z.object({
  dossier: key,
  toAgency: key,
  note: paragraphs(2000),
  due: z.iso.date().nullish().default(null),
});
const handingBack = z.object({ dossier: key, note: paragraphs(2000) });

/** What agencies do that have a dossier after each other. */
export const handingActs: SchemaPart = (build) => {
  build.mutationField('handOverDossier', (t) =>
    t.field({
      type: Dossier,
      description:
        'Hands a dossier over to another agency (chuyển hồ sơ), which sees and processes it until it hands it back. Who decides remains the same.',
      authScopes: { signedIn: true },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        toAgency: t.arg.id({ required: true, description: 'The agency that is to have it.' }),
        note: t.arg.string({ required: true, description: 'What is to be done. Up to 2,000 characters.' }),
        due: t.arg({
          type: 'Date',
          description: 'The working day by whose end it is to be handed back; by default none is named.',
        }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, ...wanted } = parse(handingOver, args);
          await insistOnVersion(act, dossier, args.version);
          return handOverDossier(act, dossier, wanted);
        }),
    }),
  );
  actOnDossier(build, 'takeOverDossier', {
    description: 'Takes over a dossier that was handed over to your agency (nhận hồ sơ), to process it.',
    authScopes: { may: dossiers.permissions.processDossiers },
    act: takeOverDossier,
  });
  build.mutationField('handBackDossier', (t) =>
    t.field({
      type: Handover,
      description:
        'Hands a dossier back to the agency that handed it over; until it was taken over, the agency that decides may call it back.',
      authScopes: { signedIn: true },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        note: t.arg.string({
          required: true,
          description: 'What was found, or why. Up to 2,000 characters.',
        }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      // Whoever hands a dossier back may see it no longer, but what was handed over.
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Handover, info, args, async (act) => {
          const { dossier, note } = parse(handingBack, args);
          await insistOnVersion(act, dossier, args.version);
          return handBackDossier(act, dossier, note);
        }),
    }),
  );
};
