import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart } from '../../../../server/kit/index.ts';
import { assignDossier } from '../../acts/assign-dossier.ts';
import { extendDeadline } from '../../acts/extend-deadline.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { proposeDecision } from '../../acts/propose-decision.ts';
import { versioned } from '../../acts/versioned.ts';
import { dossiers } from '../../contract.ts';
import { AlreadyExtended, NothingDue, TooLateToExtend } from '../../deadline/refusals.ts';
import { Dossier } from '../../model.ts';
import { actOnDossier, actWithReason, OF_ANY_ACT } from '../act-on-dossier.ts';

const { assignDossiers, processDossiers, decideDossiers } = dossiers.permissions;
const assigning = z.object({ dossier: key, officer: key });
const extending = z.object({ dossier: key, day: z.iso.date(), reason: paragraphs(2000) });

/** What the head of an office and its officers do. */
export const processingActs: SchemaPart = (build) => {
  build.mutationField('assignDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Gives a dossier to an officer of its agency (phân công xử lý).',
      authScopes: { may: assignDossiers },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        officer: t.arg.id({ required: true, description: 'Id of the account of the officer.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, officer } = parse(assigning, args);
          await insistOnVersion(act, dossier, args.version);
          return assignDossier(act, dossier, officer);
        }),
    }),
  );
  actOnDossier(build, 'proposeGrant', {
    description: 'Proposes to grant a dossier that was assigned to you (trình phê duyệt).',
    authScopes: { may: processDossiers },
    act: (act, id) => proposeDecision(act, id, null),
  });
  actWithReason(build, 'proposeRefusal', {
    description: 'Proposes not to grant a dossier that was assigned to you (trình dừng giải quyết).',
    authScopes: { may: processDossiers },
    reason: 'The reason, which the applicant reads where it is followed.',
    act: proposeDecision,
  });
  build.mutationField('extendDeadline', (t) =>
    t.field({
      type: Dossier,
      description:
        'Apologises and gives a new day (xin lỗi và hẹn lại ngày trả kết quả): once, and at least one day before the deadline.',
      authScopes: { may: decideDossiers },
      errors: { types: [...OF_ANY_ACT, AlreadyExtended, TooLateToExtend, NothingDue] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        day: t.arg({ type: 'Date', required: true, description: 'The new day, on which the agency works.' }),
        reason: t.arg.string({ required: true, description: 'The reason, up to 2,000 characters.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, ...extension } = parse(extending, args);
          await insistOnVersion(act, dossier, args.version);
          return extendDeadline(act, dossier, extension);
        }),
    }),
  );
};
