import type { SchemaPart } from '../../../../server/kit/index.ts';
import { dossiers } from '../../contract.ts';
import { Dossier } from '../../model.ts';

export const answerBy: SchemaPart = (build) => {
  build.objectField(Dossier, 'answerBy', (t) =>
    t.field({
      type: 'DateTime',
      nullable: true,
      description:
        'By when the desk answers what was handed in online: receives it, refuses it or asks for what is missing (Decree 107/2021/NĐ-CP: 8 working hours; the setting `answerWithin`). Null once it has, and by other channels.',
      resolve: ({ id }, _args, { load }) => load(dossiers.loaders.answerBy, id),
    }),
  );
};
