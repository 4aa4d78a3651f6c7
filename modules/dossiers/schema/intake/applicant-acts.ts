import { z } from 'zod';
import { groupCommit, key, parse, repeatable, type SchemaPart, text } from '../../../../server/kit/index.ts';
import { attachFile } from '../../acts/attach-file.ts';
import { handInSupplement } from '../../acts/hand-in-supplement.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { openDossier } from '../../acts/open-dossier.ts';
import { submitDossier } from '../../acts/submit-dossier.ts';
import { versioned } from '../../acts/versioned.ts';
import { withdrawDossier } from '../../acts/withdraw-dossier.ts';
import { FileNotYours, PaperMissing, TooManyFiles, UnknownPaper } from '../../intake/refusals-of-papers.ts';
import { Dossier } from '../../model.ts';
import { actOnDossier, actWithReason, OF_ANY_ACT } from '../act-on-dossier.ts';
import { opening } from './opening.ts';
import { refusalsOfHandingIn } from './refusals-of-handing-in.ts';
import { refusalsOfOpening } from './refusals-of-opening.ts';
import { returning } from './returning.ts';

const count = z.int().min(0).max(99).nullish();
const attaching = z.object({ dossier: key, file: key, paper: text(100), originals: count, copies: count });
const ofDossier = z.object({ dossier: key });

/** What an applicant does: open, attach, hand in. */
export const applicantActs: SchemaPart = (build) => {
  build.mutationField('openDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Opens a draft for a procedure in force, in a commune that exists today.',
      authScopes: { signedIn: true },
      errors: { types: refusalsOfOpening },
      args: {
        procedure: t.arg.string({
          required: true,
          description: 'National code of the procedure, such as 1.001193.',
        }),
        commune: t.arg.string({ required: true, description: 'Code of the commune, as it is today.' }),
        case: t.arg.string({
          description: 'The case of the procedure (trường hợp); the usual one where none is named.',
        }),
        ...returning(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, (act) => openDossier(act, parse(opening, args))),
    }),
  );
  build.mutationField('attachFile', (t) =>
    t.field({
      type: Dossier,
      description: 'Puts a file, uploaded by `POST /files`, into a draft.',
      authScopes: { signedIn: true },
      errors: { types: [...OF_ANY_ACT, FileNotYours, UnknownPaper, TooManyFiles] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        file: t.arg.id({ required: true, description: 'The file.' }),
        paper: t.arg.string({ required: true, description: 'Code of the paper that it is.' }),
        originals: t.arg.int({ description: 'How many originals the desk took in on paper, up to 99.' }),
        copies: t.arg.int({ description: 'How many copies the desk took in on paper, up to 99.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const wanted = parse(attaching, args);
          await insistOnVersion(act, wanted.dossier, args.version);
          return attachFile(act, wanted);
        }),
    }),
  );
  build.mutationField('submitDossier', (t) =>
    t.field({
      type: Dossier,
      description: 'Hands a complete draft in (nộp hồ sơ).',
      ...groupCommit('dossier'),
      authScopes: { signedIn: true },
      errors: { types: [...OF_ANY_ACT, ...refusalsOfHandingIn] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        ...versioned(t.arg),
        idempotencyKey: t.arg.string({
          required: true,
          description: 'Key of this intention: repeating it does nothing twice.',
        }),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier } = parse(ofDossier, args);
          await insistOnVersion(act, dossier, args.version);
          return submitDossier(act, dossier);
        }),
    }),
  );
  actOnDossier(build, 'handInSupplement', {
    description: 'Hands in what the desk asked for (bổ sung hồ sơ).',
    authScopes: { signedIn: true },
    refusals: [PaperMissing],
    act: handInSupplement,
  });
  actWithReason(build, 'withdrawDossier', {
    description:
      'Takes a dossier back before it is decided (rút hồ sơ); once it was received, the desk confirms it.',
    authScopes: { signedIn: true },
    reason: 'Why.',
    act: withdrawDossier,
  });
};
