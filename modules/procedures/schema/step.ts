import { entity, everybody, int, maybe, string } from '../../../server/kit/index.ts';
import { Step } from '../model.ts';

export const step = entity(Step, {
  description: 'A step of the way a dossier goes (trình tự thực hiện).',
  table: 'procedures.step',
  key: 'id',
  visible: everybody,
  columns: {
    caseName: maybe(string('The one case (trường hợp) that has it; null where all do.')),
    number: int('Which step, from 1 in each case.'),
    text: string('What is done.'),
  },
});
