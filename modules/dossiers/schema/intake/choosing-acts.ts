import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart, text } from '../../../../server/kit/index.ts';
import { Channel } from '../../../procedures/model.ts';
import { chooseCase } from '../../acts/choose-case.ts';
import { chooseReturn } from '../../acts/choose-return.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { versioned } from '../../acts/versioned.ts';
import { CaseNotOffered } from '../../intake/refusals.ts';
import { Dossier } from '../../model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';

const ofCase = z.object({ dossier: key, case: text(200) });
const ofReturn = z.object({ dossier: key, returnBy: z.enum(Channel), returnAddress: text(300).nullish() });

/** What is chosen for a draft beside its form. */
export const choosingActs: SchemaPart = (build) => {
  build.mutationField('chooseCase', (t) =>
    t.field({
      type: Dossier,
      description: 'Puts a draft into another case of its procedure (trường hợp), with another time and fee.',
      authScopes: { signedIn: true },
      errors: { types: [...OF_ANY_ACT, CaseNotOffered] },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        case: t.arg.string({ required: true, description: 'The case, as `Procedure.offers` names it.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const wanted = parse(ofCase, args);
          await insistOnVersion(act, wanted.dossier, args.version);
          return chooseCase(act, wanted);
        }),
    }),
  );
  build.mutationField('chooseReturn', (t) =>
    t.field({
      type: Dossier,
      description: 'Says in a draft how the applicant wants the result (đăng ký nhận kết quả).',
      authScopes: { signedIn: true },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The draft.' }),
        returnBy: t.arg({ type: Channel, required: true, description: 'How.' }),
        returnAddress: t.arg.string({ description: 'By post: where to, up to 300 characters.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, ...wanted } = parse(ofReturn, args);
          await insistOnVersion(act, dossier, args.version);
          return chooseReturn(act, dossier, wanted);
        }),
    }),
  );
};
