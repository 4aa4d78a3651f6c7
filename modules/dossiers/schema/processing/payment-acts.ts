import { z } from 'zod';
import { key, paragraphs, parse, repeatable, type SchemaPart, text } from '../../../../server/kit/index.ts';
import { confirmPayment } from '../../acts/confirm-payment.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { requestPayment } from '../../acts/request-payment.ts';
import { versioned } from '../../acts/versioned.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';

const requesting = z.object({ dossier: key, amount: z.int32().min(1), reason: paragraphs(2000) });
const confirming = z.object({ dossier: key, receipt: text(100) });

/** What an applicant has to pay before a dossier goes on. */
export const paymentActs: SchemaPart = (build) => {
  build.mutationField('requestPayment', (t) =>
    t.field({
      type: Dossier,
      description:
        'Asks the applicant to pay (yêu cầu thực hiện nghĩa vụ tài chính). The clock stands, and goes on with the working time that is left once the desk has confirmed it.',
      authScopes: { signedIn: true },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        amount: t.arg.int({ required: true, description: 'How much, in đồng.' }),
        reason: t.arg.string({ required: true, description: 'For what. Up to 2,000 characters.' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, ...wanted } = parse(requesting, args);
          await insistOnVersion(act, dossier, args.version);
          return requestPayment(act, dossier, wanted);
        }),
    }),
  );
  build.mutationField('confirmPayment', (t) =>
    t.field({
      type: Dossier,
      description: 'Confirms that what the applicant was asked for was paid.',
      authScopes: { may: dossiers.permissions.receiveDossiers },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        receipt: t.arg.string({
          required: true,
          description: 'Number of the receipt (số biên lai). Up to 100 characters.',
        }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const { dossier, receipt } = parse(confirming, args);
          await insistOnVersion(act, dossier, args.version);
          return confirmPayment(act, dossier, receipt);
        }),
    }),
  );
};
