import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { Dossier } from '../../dossiers/model.ts';
import { recordConclusion as record } from '../acts/record-conclusion.ts';
import { health } from '../contract.ts';
import { DisabilityDegree, DisabilityKind } from '../social/model.ts';

const concluding = z.object({
  dossier: key,
  degree: z.enum(DisabilityDegree),
  kind: z.enum(DisabilityKind),
  diagnosis: paragraphs(2000),
  heldOn: z.iso.date(),
});

/** `recordDisabilityConclusion`: before a certificate is granted. It answers with the dossier, which tells nothing of it. */
export const recordConclusion: SchemaPart = (build) => {
  build.mutationField('recordDisabilityConclusion', (t) =>
    t.field({
      type: Dossier,
      description: 'Writes down what the council concluded of the applicant (kết luận của hội đồng).',
      authScopes: { may: health.permissions.assessDisability },
      errors: {},
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier (1.001699).' }),
        degree: t.arg({ type: DisabilityDegree, required: true, description: 'Degree.' }),
        kind: t.arg({ type: DisabilityKind, required: true, description: 'Kind; of several the main one.' }),
        diagnosis: t.arg.string({ required: true, description: 'Diagnosis, up to 2,000 characters.' }),
        heldOn: t.arg({
          type: 'Date',
          required: true,
          description: 'When the council met, not in the future.',
        }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { dossier, ...concluded } = parse(concluding, args);
          return record(act, dossier, concluded);
        }),
    }),
  );
};
