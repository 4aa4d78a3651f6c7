import type { SchemaPart } from '../../../server/kit/index.ts';
import { fillForm } from '../../dossiers/contract.ts';
import { education } from '../contract.ts';
import { DiplomaKind } from '../model.ts';

/** `fillDiplomaCopy`: the form of procedure 3.000465. */
export const fillDiplomaCopy: SchemaPart = (build) =>
  fillForm(build, 'fillDiplomaCopy', {
    procedure: education.procedures.copyDiploma,
    input: 'DiplomaCopyApplication',
    form: 'đơn đề nghị cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
    fields: (t) => ({
      diplomaNumber: t.string({ required: true, description: 'Number on the diploma (số hiệu).' }),
      kind: t.field({ type: DiplomaKind, required: true, description: 'Kind of the diploma.' }),
      copies: t.int({ required: true, description: 'How many copies, 1 to 20.' }),
    }),
  });
