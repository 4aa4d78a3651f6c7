import { entity, everybody, string } from '../../../server/kit/index.ts';
import { LegalBasis } from '../model.ts';

export const legalBasis = entity(LegalBasis, {
  description: 'A document that a procedure rests on (căn cứ pháp lý).',
  table: 'procedures.legal_basis',
  key: 'id',
  visible: everybody,
  columns: {
    document: string('Number of the document (số văn bản).'),
    title: string('Its title (tên văn bản).'),
  },
});
