import { entity, everybody, maybe, string } from '../../../server/kit/index.ts';
import { ProcedureResult } from '../model.ts';

export const procedureResult = entity(ProcedureResult, {
  description: 'What a procedure yields (kết quả thực hiện).',
  table: 'procedures.result',
  key: 'id',
  visible: everybody,
  columns: {
    code: maybe(string('Code of the paper that it is.')),
    name: string('Official name.'),
  },
});
