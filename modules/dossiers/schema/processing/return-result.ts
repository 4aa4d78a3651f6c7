import { z } from 'zod';
import { key, parse, repeatable, type SchemaPart } from '../../../../server/kit/index.ts';
import { Channel } from '../../../procedures/model.ts';
import { insistOnVersion } from '../../acts/insist-on-version.ts';
import { returnResult as hand } from '../../acts/return-result.ts';
import { versioned } from '../../acts/versioned.ts';
import { dossiers } from '../../contract.ts';
import { parcelNumber } from '../../intake/parcel-number.ts';
import { Dossier } from '../../model.ts';
import { OF_ANY_ACT } from '../act-on-dossier.ts';

const returning = z.object({
  dossier: key,
  by: z.enum(Channel).nullish(),
  parcelNumber: parcelNumber.nullish(),
});

export const returnResult: SchemaPart = (build) => {
  build.mutationField('returnResult', (t) =>
    t.field({
      type: Dossier,
      description: 'Hands the result over (trả kết quả): at the counter, online or by post.',
      authScopes: { may: dossiers.permissions.receiveDossiers },
      errors: { types: OF_ANY_ACT },
      args: {
        dossier: t.arg.id({ required: true, description: 'The dossier.' }),
        by: t.arg({ type: Channel, description: 'How; at the counter where nothing is said.' }),
        parcelNumber: t.arg.string({ description: 'By post: the number of the parcel (mã bưu gửi).' }),
        ...versioned(t.arg),
        ...repeatable(t.arg),
      },
      resolve: (_root, args, ctx, info) =>
        ctx.answer(Dossier, info, args, async (act) => {
          const wanted = parse(returning, args);
          await insistOnVersion(act, wanted.dossier, args.version);
          const parcel = wanted.parcelNumber ?? null;
          return hand(act, wanted.dossier, { by: wanted.by ?? Channel.COUNTER, parcelNumber: parcel });
        }),
    }),
  );
};
