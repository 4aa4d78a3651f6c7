import type { SchemaPart } from '../../../server/kit/index.ts';
import { possibleActs } from '../acts/possible.ts';
import { inspectorate } from '../contract.ts';
import { Petition, PetitionAct } from '../model.ts';

/** `Petition.possibleActs`. */
export const possiblePetitionActs: SchemaPart = (build) => {
  build.objectField(Petition, 'possibleActs', (t) =>
    t.field({
      type: [PetitionAct],
      description: 'What you may do with it as it stands.',
      resolve: async (petition, _args, { viewer, load }) => [
        ...possibleActs(viewer, petition, (await load(inspectorate.loaders.done, petition.id)) ?? []),
      ],
    }),
  );
};
