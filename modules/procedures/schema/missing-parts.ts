import { choices, type SchemaPart } from '../../../server/kit/index.ts';
import { procedures } from '../contract.ts';
import { Procedure, ProcedurePart } from '../model.ts';

export const procedurePart = choices(
  ProcedurePart,
  'ProcedurePart',
  'What every procedure must state (Decree 63/2010/NĐ-CP Art. 8(2)), besides its name and agency, which none lacks.',
  {
    STEPS: 'The way a dossier goes (trình tự thực hiện).',
    CHANNELS: 'By which channels it is filed (cách thức thực hiện).',
    PAPERS: 'What has to be handed in (thành phần hồ sơ).',
    SETS: 'In how many sets (số lượng hồ sơ).',
    TIME_LIMIT: 'An exact time limit, by every case and channel (thời hạn giải quyết).',
    SUBJECTS: 'Who may apply (đối tượng thực hiện).',
  },
);

export const missingPartsOfProcedure: SchemaPart = (build) => {
  build.objectField(Procedure, 'missingParts', (t) =>
    t.field({
      type: [ProcedurePart],
      description:
        'What the catalogue does not state, though every procedure must. Forms, conditions, fee, result and legal basis are not among it: they belong to a procedure that has them.',
      resolve: async ({ id }, _args, { load }) => [
        ...((await load(procedures.loaders.missingParts, id)) ?? []),
      ],
    }),
  );
};
