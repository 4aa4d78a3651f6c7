import type { SchemaPart } from '../../../../server/kit/index.ts';
import { procedures } from '../../../procedures/contract.ts';
import { Dossier } from '../../model.ts';

class Fee {
  declare readonly amount: number | null;
  declare readonly text: string;
}

/** `Dossier.fee`: what the version of its procedure asks for its case by its channel. */
export const feeOfDossier: SchemaPart = (build) => {
  build.objectType(Fee, {
    name: 'Fee',
    description: 'What a dossier costs (phí, lệ phí).',
    fields: (t) => ({
      amount: t.exposeInt('amount', {
        nullable: true,
        description: 'In dong; null where the source states no exact figure.',
      }),
      text: t.exposeString('text', { description: 'In the words of the source.' }),
    }),
  });
  build.objectField(Dossier, 'fee', (t) =>
    t.field({
      type: Fee,
      description: 'What it costs in its case by its channel.',
      resolve: async ({ procedureId, channel, caseName }, _args, { load }) => {
        const offers = (await load(procedures.loaders.offers, procedureId)) ?? [];
        const offer = offers.find((each) => each.channel === channel && each.caseName === caseName);
        if (offer === undefined) throw new Error('A dossier is in no case that the catalogue offers');
        return { amount: offer.feeAmount, text: offer.feeText };
      },
    }),
  );
};
