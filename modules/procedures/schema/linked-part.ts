import { entity, everybody, int, string } from '../../../server/kit/index.ts';
import { LinkedPart } from '../model.ts';

export const linkedPart = entity(LinkedPart, {
  description: 'One of the procedures that a linked procedure consists of (thủ tục thành phần).',
  table: 'procedures.linked_part',
  key: 'id',
  visible: everybody,
  columns: { number: int('Which, from 1.'), code: string('Code of the procedure.') },
});
