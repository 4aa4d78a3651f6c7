import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { decideDossier } from '../acts/decide-dossier.ts';
import { receiveDossier } from '../acts/receive-dossier.ts';
import { dossiers } from '../contract.ts';
import { Dossier } from '../model.ts';
import { ActNotPossible, DossierNotFound, ProcedureNotOffered } from '../refusals.ts';

const ofDossier = z.object({ dossier: key });
const refusing = z.object({ dossier: key, reason: paragraphs(2000) });

/** What the one-stop desk and the deciding officer do. */
export const officerActs: SchemaPart = (build) => {
  build.mutationField('receiveDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Receives a dossier (tiếp nhận hồ sơ): it gets its code and the day on which it is due.',
      authScopes: { may: dossiers.permissions.receiveDossiers },
      errors: { types: [DossierNotFound, ActNotPossible] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => receiveDossier(act, parse(ofDossier, args).dossier)),
    }),
  );
  build.mutationField('grantDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Grants a dossier: the department writes its register, and the result follows.',
      authScopes: { may: dossiers.permissions.decideDossiers },
      errors: { types: [DossierNotFound, ActNotPossible, ProcedureNotOffered] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => decideDossier(act, parse(ofDossier, args).dossier, null)),
    }),
  );
  build.mutationField('refuseDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Does not grant a dossier, for a reason that the applicant reads.',
      authScopes: { may: dossiers.permissions.decideDossiers },
      errors: { types: [DossierNotFound, ActNotPossible] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        reason: t.arg.string({ required: true, description: 'The reason, up to 2,000 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { dossier, reason } = parse(refusing, args);
          return decideDossier(act, dossier, reason);
        }),
    }),
  );
};
