import type { SchemaPart } from '../../../../server/kit/index.ts';
import { organisations } from '../../../organisations/contract.ts';
import { Dossier } from '../../model.ts';

export const handOverBy: SchemaPart = (build) => {
  build.objectField(Dossier, 'handOverBy', (t) =>
    t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'By when the desk has to hand it over to the unit that processes it: the end of the day of receipt or, received after 15:00, the start of the next working day (Decree 118/2025/NĐ-CP Art. 18); null before receipt.',
      resolve: ({ agencyId, receivedAt }, _args, { load }) =>
        receivedAt === null ? null : load(organisations.loaders.latestHandOver, { agencyId, receivedAt }),
    }),
  );
};
