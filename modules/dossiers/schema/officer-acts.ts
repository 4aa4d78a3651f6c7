import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../server/kit/index.ts';
import { decideDossier } from '../acts/decide-dossier.ts';
import { extendDeadline } from '../acts/extend-deadline.ts';
import { receiveDossier } from '../acts/receive-dossier.ts';
import { requestSupplement } from '../acts/request-supplement.ts';
import { dossiers } from '../contract.ts';
import { Dossier } from '../model.ts';
import {
  ActNotPossible,
  AlreadyExtended,
  DossierNotFound,
  NothingDue,
  ProcedureNotOffered,
  TooLateToExtend,
} from '../refusals.ts';

const ofDossier = z.object({ dossier: key });
const requesting = z.object({ dossier: key, request: paragraphs(2000) });
const extending = z.object({ dossier: key, day: z.iso.date(), reason: paragraphs(2000) });
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
  build.mutationField('requestSupplement', (t) =>
    t.field({
      type: Dossier,
      description:
        'Asks the applicant for what is missing (yêu cầu bổ sung, hoàn thiện hồ sơ): once, and completely. The clock stands, and begins again from zero; a second request counts as late.',
      authScopes: { signedIn: true },
      errors: { types: [DossierNotFound, ActNotPossible] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        request: t.arg.string({ required: true, description: 'What is missing, up to 2,000 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { dossier, request } = parse(requesting, args);
          return requestSupplement(act, dossier, request);
        }),
    }),
  );
  build.mutationField('extendDeadline', (t) =>
    t.field({
      type: Dossier,
      description:
        'Apologises and gives a new day (xin lỗi và hẹn lại ngày trả kết quả): once, and at least one day before the deadline.',
      authScopes: { may: dossiers.permissions.decideDossiers },
      errors: { types: [DossierNotFound, ActNotPossible, AlreadyExtended, TooLateToExtend, NothingDue] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        day: t.arg({ type: 'Date', required: true, description: 'The new day, on which the agency works.' }),
        reason: t.arg.string({ required: true, description: 'The reason, up to 2,000 characters.' }),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => {
          const { dossier, ...extension } = parse(extending, args);
          return extendDeadline(act, dossier, extension);
        }),
    }),
  );
};
